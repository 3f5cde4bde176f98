-- With which certificates the office has sealed: a seal stays verifiable after the key was replaced, and a start with
-- another key than before is noticed.
CREATE TABLE seal_certificate (
    sha256        CHAR(64)    NOT NULL,
    certificate   BLOB        NOT NULL,
    first_used_at DATETIME(3) NOT NULL,
    PRIMARY KEY (sha256)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
