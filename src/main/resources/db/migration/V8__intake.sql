-- The ledger of what comes in. A mail is claimed by its place in the mailbox and by its content: delivery_sha256 is the
-- hash of every byte, sha256 that of the mail without the lines its transport put in front. claimed_sha256 is set for the
-- first mail of a content only, so that the same content is worked on once.
CREATE TABLE incoming_mail (
    id              CHAR(36)      NOT NULL,
    version         BIGINT        NOT NULL,
    channel         VARCHAR(10)   NOT NULL,
    mailbox         VARCHAR(200),
    uid_validity    BIGINT,
    uid             BIGINT,
    sha256          VARCHAR(64)      NOT NULL,
    delivery_sha256 VARCHAR(64)      NOT NULL,
    claimed_sha256  VARCHAR(64),
    message_id      VARCHAR(400),
    sender          VARCHAR(320)  NOT NULL,
    sender_name     VARCHAR(200)  NOT NULL,
    subject         VARCHAR(600)  NOT NULL,
    received_at     DATETIME(3)   NOT NULL,
    state           VARCHAR(20)   NOT NULL,
    reference       VARCHAR(40),
    reason          VARCHAR(60),
    reason_text     VARCHAR(1000),
    recognised_by   VARCHAR(20),
    machine         VARCHAR(20),
    body            LONGTEXT      NOT NULL,
    attempts        INT           NOT NULL,
    raw_document    CHAR(36),
    submission_id   CHAR(36)      NOT NULL,
    handled_by      VARCHAR(200),
    handled_at      DATETIME(3),
    PRIMARY KEY (id),
    UNIQUE KEY incoming_mail_place (mailbox, uid_validity, uid),
    UNIQUE KEY incoming_mail_content (mailbox, claimed_sha256),
    UNIQUE KEY incoming_mail_submission (submission_id),
    KEY incoming_mail_delivery (mailbox, delivery_sha256),
    KEY incoming_mail_state (state, received_at),
    KEY incoming_mail_received (received_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE mail_attachment (
    id          CHAR(36)     NOT NULL,
    mail_id     CHAR(36)     NOT NULL,
    position    INT          NOT NULL,
    name        VARCHAR(200) NOT NULL,
    media_type  VARCHAR(200) NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      VARCHAR(64)     NOT NULL,
    document_id CHAR(36)     NOT NULL,
    paper       BOOLEAN      NOT NULL,
    outcome     VARCHAR(20),
    notes       VARCHAR(1000) NOT NULL,
    reading     JSON,
    PRIMARY KEY (id),
    UNIQUE KEY mail_attachment_position (mail_id, position),
    CONSTRAINT mail_attachment_mail FOREIGN KEY (mail_id) REFERENCES incoming_mail (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE submission (
    id            CHAR(36)     NOT NULL,
    version       BIGINT       NOT NULL,
    mail_id       CHAR(36)     NOT NULL,
    reference     VARCHAR(40)  NOT NULL,
    channel       VARCHAR(10)  NOT NULL,
    sender        VARCHAR(320) NOT NULL,
    received_at   DATETIME(3)  NOT NULL,
    recognised_by VARCHAR(20)  NOT NULL,
    fingerprint   VARCHAR(64)     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY submission_mail (mail_id),
    KEY submission_reference (reference, received_at),
    CONSTRAINT submission_mail_kept FOREIGN KEY (mail_id) REFERENCES incoming_mail (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
