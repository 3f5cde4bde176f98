-- answers: the Message-IDs a mail refers to, as its head names them. sender_key: the address in the form in which mails of
-- one sender are counted, without what comes after a plus.
ALTER TABLE incoming_mail
    ADD answers VARCHAR(2000) NOT NULL DEFAULT '',
    ADD sender_key VARCHAR(320) NOT NULL DEFAULT '',
    ADD KEY incoming_mail_sender_key (sender_key, received_at);

-- What a task of care is about beside its case: the id of a piece of post or of a letter.
ALTER TABLE open_task ADD about VARCHAR(64);
