-- Who writes on a draft: each with a secret of their own, of which only the hash is kept.
CREATE TABLE participant (
    id         CHAR(36)     NOT NULL PRIMARY KEY,
    draft_id   CHAR(36)     NOT NULL,
    token_hash VARCHAR(64)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    email      VARCHAR(320) NOT NULL,
    invited_at DATETIME(3),
    expires_at DATETIME(3),
    joined_at  DATETIME(3),
    revoked_at DATETIME(3),
    version    BIGINT       NOT NULL,
    UNIQUE KEY participant_token (token_hash),
    KEY participant_draft (draft_id),
    CONSTRAINT participant_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO participant (id, draft_id, token_hash, name, email, joined_at, version)
SELECT UUID(), id, token_hash, '', '', begun_at, 0 FROM draft;

-- Several drafts may lead to the same reference now: the first version's, and each later one's.
ALTER TABLE draft
    DROP KEY draft_token,
    DROP COLUMN token_hash,
    DROP KEY draft_reference,
    ADD KEY draft_reference (reference),
    ADD COLUMN revises VARCHAR(20),
    ADD COLUMN revises_version INT NOT NULL DEFAULT 0,
    ADD COLUMN copy_of VARCHAR(20),
    ADD COLUMN taken_over JSON,
    ADD KEY draft_revises (revises);

-- What a draft said after each change.
CREATE TABLE revision (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    draft_id       CHAR(36)    NOT NULL,
    participant_id CHAR(36)    NOT NULL,
    step           VARCHAR(20) NOT NULL,
    content        JSON        NOT NULL,
    made_at        DATETIME(3) NOT NULL,
    KEY revision_draft (draft_id, id),
    CONSTRAINT revision_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was said about one field of a draft.
CREATE TABLE discussion (
    id        CHAR(36)     NOT NULL PRIMARY KEY,
    draft_id  CHAR(36)     NOT NULL,
    field     VARCHAR(100) NOT NULL,
    is_open   BOOLEAN      NOT NULL,
    entries   JSON         NOT NULL,
    begun_at  DATETIME(3)  NOT NULL,
    version   BIGINT       NOT NULL,
    KEY discussion_draft (draft_id, begun_at),
    CONSTRAINT discussion_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
