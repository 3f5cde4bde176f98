-- What happened, row upon row, each with the hash of the one before it. Written once and never touched again.
CREATE TABLE audit_entry (
    sequence        BIGINT       NOT NULL,
    previous_hash   CHAR(64)     NOT NULL,
    hash            CHAR(64)     NOT NULL,
    at              DATETIME(3)  NOT NULL,
    subject         VARCHAR(80)  NOT NULL,
    act             VARCHAR(80)  NOT NULL,
    actor           VARCHAR(400) NOT NULL,
    identified_by   VARCHAR(20)  NOT NULL,
    origin          VARCHAR(80)  NULL,
    document_sha256 CHAR(64)     NULL,
    details         MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (sequence),
    -- The chain cannot fork: nothing has two successors.
    UNIQUE KEY audit_entry_previous_hash (previous_hash),
    KEY audit_entry_subject (subject, sequence)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Where the chain ends, signed with a key that is not in the database: a tail that was cut off is noticed.
CREATE TABLE audit_head (
    id       TINYINT  NOT NULL,
    sequence BIGINT   NOT NULL,
    hash     CHAR(64) NOT NULL,
    seal     CHAR(64) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT audit_head_one_only CHECK (id = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO audit_head (id, sequence, hash, seal) VALUES (1, 0, repeat('0', 64), '');

-- The application never does this. Whoever takes a trigger away first is found by the chain.
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';

CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_head is never deleted';
