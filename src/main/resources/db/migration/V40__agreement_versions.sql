-- What an agreement said each time it was issued; sha256 is that of the PDF.
CREATE TABLE agreement_version (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference        VARCHAR(20) NOT NULL,
    document_version INT         NOT NULL,
    issued_at        DATETIME(3) NOT NULL,
    content          JSON        NOT NULL,
    docx_id          CHAR(36)    NOT NULL,
    pdf_id           CHAR(36)    NOT NULL,
    sha256           CHAR(64)    NOT NULL,
    UNIQUE KEY agreement_version_once (reference, document_version),
    CONSTRAINT agreement_version_agreement FOREIGN KEY (reference) REFERENCES agreement (reference)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO agreement_version (reference, document_version, issued_at, content, docx_id, pdf_id, sha256)
SELECT a.reference, a.document_version, a.issued_at, a.content, docx.id, pdf.id, pdf.sha256
FROM agreement a
JOIN document docx ON docx.case_reference = a.reference AND docx.kind = 'AGREEMENT_DOCX'
JOIN document pdf ON pdf.case_reference = a.reference AND pdf.kind = 'AGREEMENT_PDF'
WHERE a.content IS NOT NULL;
