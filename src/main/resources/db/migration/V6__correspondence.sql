-- Letters, which are their own outbox: written in the transaction of the step they tell about, sent afterwards under a
-- lease. raw is the rendered message with its private link; once it is sent only the readable text stays.
CREATE TABLE letter (
    id             CHAR(36)      NOT NULL,
    version        BIGINT        NOT NULL,
    reference      VARCHAR(40),
    kind           VARCHAR(30)   NOT NULL,
    language       VARCHAR(5)    NOT NULL,
    recipient      VARCHAR(320)  NOT NULL,
    recipient_name VARCHAR(200)  NOT NULL,
    subject        VARCHAR(500)  NOT NULL,
    body           LONGTEXT      NOT NULL,
    raw            LONGBLOB,
    message_id     VARCHAR(200)  NOT NULL,
    state          VARCHAR(20)   NOT NULL,
    attempts       INT           NOT NULL,
    not_before     DATETIME(3)   NOT NULL,
    leased_until   DATETIME(3),
    last_error     VARCHAR(1000),
    created_at     DATETIME(3)   NOT NULL,
    sent_at        DATETIME(3),
    PRIMARY KEY (id),
    UNIQUE KEY letter_message_id (message_id),
    KEY letter_due (state, not_before),
    KEY letter_reference (reference, created_at),
    KEY letter_recipient (recipient, sent_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
