-- Which mail was answered by a receipt, so that none is answered twice and no address gets too many. address is in the form
-- in which addresses are counted.
CREATE TABLE receipt (
    mail_id CHAR(36)     NOT NULL PRIMARY KEY,
    address VARCHAR(320) NOT NULL,
    sent_at DATETIME(3)  NOT NULL,
    KEY receipt_address (address, sent_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
