-- The decision tables that the office has put into force, one row each time; the one with the highest number counts.
-- Without a row the table counts that comes with the application. "shipped_sha" says which one that was at the time.
CREATE TABLE rule_activation (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rule_table    VARCHAR(40) NOT NULL,
    number        INT         NOT NULL,
    definition_id VARCHAR(64) NOT NULL,
    shipped_sha   CHAR(64)    NOT NULL,
    restored      INT         NULL,
    activated_by  VARCHAR(60) NOT NULL,
    activated_at  DATETIME(3) NOT NULL,
    UNIQUE KEY rule_activation_once (rule_table, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
