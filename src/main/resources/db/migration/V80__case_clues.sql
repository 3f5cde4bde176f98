-- What a paper may say of an open case: numbers of schools, addresses of people, telling words of names and towns.
-- Found by value; a case that is closed has none.
CREATE TABLE case_clue (
    kind      VARCHAR(10)  NOT NULL,
    value     VARCHAR(200) NOT NULL,
    reference VARCHAR(20)  NOT NULL,
    PRIMARY KEY (kind, value, reference),
    KEY case_clue_reference (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Earlier post of the same sender.
ALTER TABLE incoming_mail ADD KEY incoming_mail_sender (sender, received_at);
