-- What happened, written in the engine's transaction. Place (initiative, district) and the process's start stand in each
-- row on purpose: a report reads one index from front to back and joins nothing. "millis" is how long it
-- took, "again" whether the same case had been at this activity before.
CREATE TABLE process_fact (
    process_instance_id VARCHAR(64)  NOT NULL PRIMARY KEY,
    process_key         VARCHAR(100) NOT NULL,
    process_version     INT          NOT NULL,
    reference           VARCHAR(20)  NULL,
    initiative          VARCHAR(40)  NOT NULL,
    district            VARCHAR(5)   NOT NULL,
    started_at          DATETIME(3)  NOT NULL,
    ended_at            DATETIME(3)  NULL,
    canceled            BOOLEAN      NOT NULL DEFAULT FALSE,
    millis              BIGINT AS (TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) DIV 1000) PERSISTENT,
    KEY process_fact_report (process_key, started_at, initiative, district, canceled, millis),
    KEY process_fact_reference (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE activity_fact (
    activity_instance_id VARCHAR(64)  NOT NULL PRIMARY KEY,
    process_instance_id  VARCHAR(64)  NOT NULL,
    process_key          VARCHAR(100) NOT NULL,
    process_version      INT          NOT NULL,
    reference            VARCHAR(20)  NULL,
    initiative           VARCHAR(40)  NOT NULL,
    district             VARCHAR(5)   NOT NULL,
    activity_id          VARCHAR(200) NOT NULL,
    name                 VARCHAR(500) NULL,
    type                 VARCHAR(50)  NOT NULL,
    process_started_at   DATETIME(3)  NOT NULL,
    started_at           DATETIME(3)  NOT NULL,
    ended_at             DATETIME(3)  NULL,
    canceled             BOOLEAN      NOT NULL DEFAULT FALSE,
    again                BOOLEAN      NOT NULL DEFAULT FALSE,
    millis               BIGINT AS (TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) DIV 1000) PERSISTENT,
    KEY activity_fact_report (process_key, process_started_at, initiative, district, activity_id, canceled, millis),
    KEY activity_fact_again (again, process_key, type, process_started_at, initiative, district, process_instance_id),
    KEY activity_fact_label (process_key, activity_id, process_version),
    KEY activity_fact_process (process_instance_id, activity_id),
    KEY activity_fact_reference (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The first time an agreement reached a state; "begun_at" is when its case began.
CREATE TABLE milestone_fact (
    reference  VARCHAR(20) NOT NULL,
    state      VARCHAR(30) NOT NULL,
    reached_at DATETIME(3) NOT NULL,
    begun_at   DATETIME(3) NOT NULL,
    initiative VARCHAR(40) NOT NULL,
    district   VARCHAR(5)  NOT NULL,
    PRIMARY KEY (reference, state),
    KEY milestone_fact_report (begun_at, state, initiative, district)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
