-- The office cares for the building kits and for the kinds that may join. An entry is never deleted: agreements made
-- with it keep naming it.
ALTER TABLE initiative ADD changed_at DATETIME(3) NULL;
ALTER TABLE kit_entry ADD retired BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE institution_kind ADD retired BOOLEAN NOT NULL DEFAULT FALSE;

-- Room for further kinds between those of two initiatives.
UPDATE institution_kind SET position = position * 100;

-- Nobody may join as this: it is on the list so that the reason can be told to whoever chooses it.
INSERT INTO institution_kind (kind_key, initiative_key, position, name_de, name_en) VALUES
('kindergarten', NULL, 9800, 'Kita oder Kindergarten', 'Kindergarten');

-- What was done to an initiative's lists. The names before and after tell what an entry was called at any time.
CREATE TABLE catalogue_change (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    initiative_key VARCHAR(40)  NOT NULL,
    part           VARCHAR(10)  NOT NULL,
    entry_key      VARCHAR(40)  NOT NULL,
    action         VARCHAR(20)  NOT NULL,
    before_de      VARCHAR(100) NOT NULL,
    before_en      VARCHAR(100) NOT NULL,
    after_de       VARCHAR(100) NOT NULL,
    after_en       VARCHAR(100) NOT NULL,
    changed_by     VARCHAR(60)  NOT NULL,
    changed_at     DATETIME(3)  NOT NULL,
    KEY catalogue_change_initiative (initiative_key, id),
    CONSTRAINT catalogue_change_initiative FOREIGN KEY (initiative_key) REFERENCES initiative (initiative_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
