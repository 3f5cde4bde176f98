-- The office's Word files. Every version stays, also those that came with the application, which have no number.
CREATE TABLE template_version (
    id          CHAR(36)      NOT NULL PRIMARY KEY,
    initiative  VARCHAR(40)   NOT NULL,
    language    VARCHAR(5)    NOT NULL,
    number      INT,
    document_id CHAR(36)      NOT NULL,
    sha256      CHAR(64)      NOT NULL,
    note        VARCHAR(1000) NOT NULL,
    findings    JSON          NOT NULL,
    uploaded_by VARCHAR(100),
    uploaded_at DATETIME(3)   NOT NULL,
    UNIQUE KEY template_version_number (initiative, language, number),
    UNIQUE KEY template_version_content (initiative, language, sha256),
    CONSTRAINT template_version_file FOREIGN KEY (document_id) REFERENCES document (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- From which day on which version is used, and who decided it. Nothing is ever deleted: this is also the history.
CREATE TABLE template_activation (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version_id   CHAR(36)     NOT NULL,
    initiative   VARCHAR(40)  NOT NULL,
    language     VARCHAR(5)   NOT NULL,
    from_day     DATE         NOT NULL,
    decided_by   VARCHAR(100) NOT NULL,
    decided_at   DATETIME(3)  NOT NULL,
    cancelled_by VARCHAR(100),
    cancelled_at DATETIME(3),
    KEY template_activation_day (initiative, language, from_day, id),
    CONSTRAINT template_activation_version FOREIGN KEY (version_id) REFERENCES template_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which version of the template an issued document was made from.
ALTER TABLE document
    ADD COLUMN template_version CHAR(36),
    ADD KEY document_template (template_version, kind),
    ADD CONSTRAINT document_made_from FOREIGN KEY (template_version) REFERENCES template_version (id);
