-- A blank begins without partners: until they are known, letters go to whoever sent it in. A photocopied blank that comes
-- back from somebody else is a case of its own, which names the one it was copied from.
ALTER TABLE agreement
    ADD COLUMN copy_of              VARCHAR(20),
    ADD COLUMN correspondent_email  VARCHAR(320),
    ADD COLUMN correspondent_name   VARCHAR(200),
    ADD KEY agreement_copy_of (copy_of),
    ADD CONSTRAINT agreement_original FOREIGN KEY (copy_of) REFERENCES agreement (reference);

-- What the office wrote into an agreement's content, and what stood there before.
CREATE TABLE content_change (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference      VARCHAR(20)  NOT NULL,
    way            VARCHAR(20)  NOT NULL,
    texts          JSON         NOT NULL,
    content_before JSON,
    changed_by     VARCHAR(100) NOT NULL,
    changed_at     DATETIME(3)  NOT NULL,
    KEY content_change_reference (reference),
    CONSTRAINT content_change_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
