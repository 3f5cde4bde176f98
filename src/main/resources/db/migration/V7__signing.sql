CREATE TABLE signature (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference        VARCHAR(20)  NOT NULL,
    document_version INT          NOT NULL,
    signer           VARCHAR(100) NOT NULL,
    signed_at        DATETIME(3)  NOT NULL,
    UNIQUE KEY signature_once (reference, document_version, signer),
    CONSTRAINT signature_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
