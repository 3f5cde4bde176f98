-- One piece of post may bring the papers of several agreements. Each case gets a submission of its own; shares says which
-- file, or which pages of it, belong to which case, and is empty for post that belongs to one case as a whole.
ALTER TABLE submission
    ADD UNIQUE KEY submission_mail_case (mail_id, reference),
    DROP KEY submission_mail;

ALTER TABLE mail_attachment ADD shares JSON;

CREATE TABLE mail_reference (
    mail_id   CHAR(36)    NOT NULL,
    position  INT         NOT NULL,
    reference VARCHAR(40) NOT NULL,
    PRIMARY KEY (mail_id, position),
    KEY mail_reference_case (reference),
    CONSTRAINT mail_reference_mail FOREIGN KEY (mail_id) REFERENCES incoming_mail (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
