-- What the virus scanner found in a document; such a document is kept as evidence and handed to nobody.
ALTER TABLE document
    ADD COLUMN virus VARCHAR(200);
