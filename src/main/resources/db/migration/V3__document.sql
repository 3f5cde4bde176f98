-- Bytes lie apart from what is known about them: lists never load them, and the same content is kept once.
CREATE TABLE document_content (
    sha256 CHAR(64) NOT NULL,
    bytes  LONGBLOB NOT NULL,
    PRIMARY KEY (sha256)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE document (
    id             CHAR(36)     NOT NULL,
    version        BIGINT       NOT NULL,
    case_reference VARCHAR(40),
    kind           VARCHAR(30)  NOT NULL,
    name           VARCHAR(200) NOT NULL,
    media_type     VARCHAR(200) NOT NULL,
    size           BIGINT       NOT NULL,
    sha256         CHAR(64)     NOT NULL,
    kept_at        DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY document_case (case_reference, kept_at, id),
    CONSTRAINT document_content_kept FOREIGN KEY (sha256) REFERENCES document_content (sha256)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
