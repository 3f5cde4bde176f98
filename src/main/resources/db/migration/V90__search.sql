-- What an index of search has to read anew. Each application follows these rows into an index of its own; they are
-- written by the very statement that changes something, so that whatever is committed is named here, and nothing else.
CREATE TABLE search_change (
    id      BIGINT      NOT NULL AUTO_INCREMENT,
    kind    VARCHAR(10) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    at      DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY search_change_at (at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TRIGGER agreement_new_for_search AFTER INSERT ON agreement FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('CASE', NEW.reference, utc_timestamp(3));

CREATE TRIGGER agreement_changed_for_search AFTER UPDATE ON agreement FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('CASE', NEW.reference, utc_timestamp(3));

CREATE TRIGGER review_decision_for_search AFTER INSERT ON review_decision FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('CASE', NEW.reference, utc_timestamp(3));

-- A letter never says anything else than it did when it was written.
CREATE TRIGGER letter_for_search AFTER INSERT ON letter FOR EACH ROW
    INSERT INTO search_change (kind, subject, at)
    SELECT 'CASE', NEW.reference, utc_timestamp(3) FROM dual WHERE NEW.reference IS NOT NULL;

CREATE TRIGGER incoming_mail_new_for_search AFTER INSERT ON incoming_mail FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('MAIL', NEW.id, utc_timestamp(3));

CREATE TRIGGER incoming_mail_changed_for_search AFTER UPDATE ON incoming_mail FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('MAIL', NEW.id, utc_timestamp(3));

CREATE TRIGGER mail_attachment_new_for_search AFTER INSERT ON mail_attachment FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('MAIL', NEW.mail_id, utc_timestamp(3));

CREATE TRIGGER mail_attachment_changed_for_search AFTER UPDATE ON mail_attachment FOR EACH ROW
    INSERT INTO search_change (kind, subject, at) VALUES ('MAIL', NEW.mail_id, utc_timestamp(3));
