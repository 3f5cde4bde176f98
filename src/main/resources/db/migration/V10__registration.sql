-- One row per counter: "number-<year>" counts a year's registrations, "revision" all changes to partnerships.
CREATE TABLE registration_counter (
    name VARCHAR(20) NOT NULL PRIMARY KEY,
    last BIGINT      NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO registration_counter (name, last) VALUES ('revision', 0);

CREATE TABLE partnership (
    registration_number VARCHAR(20)  NOT NULL PRIMARY KEY,
    reference           VARCHAR(20)  NOT NULL,
    initiative          VARCHAR(40)  NOT NULL,
    institution_id      CHAR(36)     NOT NULL,
    third_partner_kind  VARCHAR(40)  NULL,
    third_partner_name  VARCHAR(500) NULL,
    third_partner_town  VARCHAR(200) NULL,
    since               DATE         NOT NULL,
    until               DATE         NULL,
    activities          JSON         NOT NULL,
    entry_consent       BOOLEAN      NOT NULL,
    contacts_consent    BOOLEAN      NOT NULL,
    contacts            JSON         NOT NULL,
    status              VARCHAR(20)  NOT NULL,
    registered_at       DATETIME(3)  NOT NULL,
    revision            BIGINT       NOT NULL,
    version             BIGINT       NOT NULL,
    UNIQUE KEY partnership_reference (reference),
    UNIQUE KEY partnership_revision (revision),
    KEY partnership_institution (institution_id),
    KEY partnership_until (status, until),
    CONSTRAINT partnership_agreement FOREIGN KEY (reference) REFERENCES agreement (reference),
    CONSTRAINT partnership_institution FOREIGN KEY (institution_id) REFERENCES institution (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE partnership_school (
    registration_number VARCHAR(20) NOT NULL,
    position            INT         NOT NULL,
    school_number       CHAR(6)     NOT NULL,
    PRIMARY KEY (registration_number, position),
    UNIQUE KEY partnership_school_once (school_number, registration_number),
    CONSTRAINT partnership_school_partnership FOREIGN KEY (registration_number) REFERENCES partnership (registration_number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
