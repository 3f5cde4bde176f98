-- Who works here.
CREATE TABLE staff_account (
    id                   CHAR(36)     NOT NULL,
    username             VARCHAR(60)  NOT NULL,
    display_name         VARCHAR(120) NOT NULL,
    email                VARCHAR(254) NOT NULL,
    password_hash        VARCHAR(255) NOT NULL,
    -- Counts the passwords this account has had: a session begun with an older one has ended.
    password_generation  BIGINT       NOT NULL,
    must_change_password BOOLEAN      NOT NULL,
    active               BOOLEAN      NOT NULL,
    created_at           DATETIME(3)  NOT NULL,
    last_sign_in_at      DATETIME(3)  NULL,
    version              BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY staff_account_username (username)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE staff_account_role (
    account_id CHAR(36)    NOT NULL,
    role       VARCHAR(20) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT staff_account_role_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE staff_account_desk (
    account_id CHAR(36)    NOT NULL,
    desk       VARCHAR(60) NOT NULL,
    PRIMARY KEY (account_id, desk),
    CONSTRAINT staff_account_desk_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was done to accounts, and by whom. Never changed, never deleted with the account.
CREATE TABLE staff_audit (
    id       CHAR(36)     NOT NULL,
    at       DATETIME(3)  NOT NULL,
    actor    VARCHAR(60)  NOT NULL,
    username VARCHAR(60)  NOT NULL,
    action   VARCHAR(40)  NOT NULL,
    detail   VARCHAR(1000) NOT NULL,
    PRIMARY KEY (id),
    KEY staff_audit_username_at (username, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who stands in for whom, both days included.
CREATE TABLE staff_deputy (
    id         CHAR(36)    NOT NULL,
    absent     VARCHAR(60) NOT NULL,
    deputy     VARCHAR(60) NOT NULL,
    from_day   DATE        NOT NULL,
    until_day  DATE        NOT NULL,
    version    BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY staff_deputy_once (absent, deputy, from_day, until_day),
    KEY staff_deputy_deputy (deputy, until_day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Failed sign-ins per account and address, per account, and per address. A gate is a hash: neither the names that
-- were tried (people type passwords there) nor addresses are kept.
CREATE TABLE sign_in_gate (
    gate            CHAR(64)    NOT NULL,
    failures        INT         NOT NULL,
    last_try_at     DATETIME(3) NOT NULL,
    locked_until    DATETIME(3) NULL,
    last_success_at DATETIME(3) NULL,
    PRIMARY KEY (gate),
    KEY sign_in_gate_last_try_at (last_try_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
