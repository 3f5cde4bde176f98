CREATE TABLE agreement (
    reference           VARCHAR(20)  NOT NULL PRIMARY KEY,
    origin              VARCHAR(20)  NOT NULL,
    state               VARCHAR(30)  NOT NULL,
    state_since         DATETIME(3)  NOT NULL,
    issued_at           DATETIME(3)  NOT NULL,
    initiative          VARCHAR(40)  NOT NULL,
    desk                VARCHAR(60)  NOT NULL,
    language            VARCHAR(5)   NOT NULL,
    document_version    INT          NOT NULL,
    school_names        VARCHAR(2000) NOT NULL,
    institution_name    VARCHAR(500) NOT NULL,
    district_key        VARCHAR(5)   NOT NULL,
    content             JSON,
    remarks             JSON,
    registration_number VARCHAR(30),
    version             BIGINT       NOT NULL,
    UNIQUE KEY agreement_registration_number (registration_number),
    KEY agreement_state (state, state_since)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE milestone (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference  VARCHAR(20) NOT NULL,
    state      VARCHAR(30) NOT NULL,
    reached_at DATETIME(3) NOT NULL,
    KEY milestone_reference (reference),
    CONSTRAINT milestone_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE tracking_link (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    reference  VARCHAR(20) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    KEY tracking_link_reference (reference),
    CONSTRAINT tracking_link_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE draft (
    id         CHAR(36)    NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL,
    content    JSON        NOT NULL,
    answered   JSON        NOT NULL,
    reference  VARCHAR(20),
    begun_at   DATETIME(3) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    version    BIGINT      NOT NULL,
    UNIQUE KEY draft_token (token_hash),
    UNIQUE KEY draft_reference (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
