CREATE TABLE finding (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference     VARCHAR(20)  NOT NULL,
    submission_id CHAR(36)     NOT NULL,
    finding_key   VARCHAR(60)  NOT NULL,
    severity      VARCHAR(20)  NOT NULL,
    field         VARCHAR(100) NOT NULL,
    args          JSON         NOT NULL,
    KEY finding_reference (reference),
    CONSTRAINT finding_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE review_decision (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference  VARCHAR(20)   NOT NULL,
    task_id    VARCHAR(64)   NOT NULL,
    decision   VARCHAR(30)   NOT NULL,
    remarks    JSON          NOT NULL,
    note       VARCHAR(2000) NOT NULL,
    decided_by VARCHAR(100)  NOT NULL,
    decided_at DATETIME(3)   NOT NULL,
    UNIQUE KEY review_decision_task (task_id),
    KEY review_decision_reference (reference),
    CONSTRAINT review_decision_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
