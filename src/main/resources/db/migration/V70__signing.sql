ALTER TABLE signature
    ADD COLUMN way             VARCHAR(10)   NOT NULL DEFAULT 'PAPER',
    ADD COLUMN name            VARCHAR(200)  NOT NULL DEFAULT '',
    ADD COLUMN role            VARCHAR(200)  NOT NULL DEFAULT '',
    ADD COLUMN email           VARCHAR(300)  NOT NULL DEFAULT '',
    ADD COLUMN strokes         MEDIUMTEXT,
    ADD COLUMN document_sha256 CHAR(64),
    ADD COLUMN origin          VARCHAR(60)   NOT NULL DEFAULT '';

CREATE TABLE signing_round (
    id               CHAR(36)    NOT NULL PRIMARY KEY,
    reference        VARCHAR(20) NOT NULL,
    document_version INT         NOT NULL,
    pdf_sha256       CHAR(64)    NOT NULL,
    sequential       BOOLEAN     NOT NULL,
    begun_at         DATETIME(3) NOT NULL,
    completed_at     DATETIME(3),
    sealed_id        CHAR(36),
    version          BIGINT      NOT NULL,
    UNIQUE KEY signing_round_once (reference, document_version),
    CONSTRAINT signing_round_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE signature_request (
    id             CHAR(36)      NOT NULL PRIMARY KEY,
    round_id       CHAR(36)      NOT NULL,
    signer         VARCHAR(100)  NOT NULL,
    place          INT           NOT NULL,
    contact_email  VARCHAR(300)  NOT NULL,
    name           VARCHAR(200)  NOT NULL,
    email          VARCHAR(300)  NOT NULL,
    asked_at       DATETIME(3),
    reminded_at    DATETIME(3),
    declined_at    DATETIME(3),
    decline_reason VARCHAR(2000) NOT NULL,
    version        BIGINT        NOT NULL,
    UNIQUE KEY signature_request_once (round_id, signer),
    CONSTRAINT signature_request_round FOREIGN KEY (round_id) REFERENCES signing_round (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE signing_link (
    token_hash CHAR(64)    NOT NULL PRIMARY KEY,
    request_id CHAR(36)    NOT NULL,
    created_at DATETIME(3) NOT NULL,
    valid_till DATETIME(3) NOT NULL,
    revoked_at DATETIME(3),
    KEY signing_link_request (request_id),
    CONSTRAINT signing_link_request FOREIGN KEY (request_id) REFERENCES signature_request (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE signing_code (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_id CHAR(36)     NOT NULL,
    code_hash  VARCHAR(200) NOT NULL,
    name       VARCHAR(200) NOT NULL,
    role       VARCHAR(200) NOT NULL,
    strokes    MEDIUMTEXT,
    created_at DATETIME(3)  NOT NULL,
    valid_till DATETIME(3)  NOT NULL,
    tries      INT          NOT NULL,
    spent      BOOLEAN      NOT NULL,
    version    BIGINT       NOT NULL,
    KEY signing_code_request (request_id, created_at),
    CONSTRAINT signing_code_request FOREIGN KEY (request_id) REFERENCES signature_request (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
