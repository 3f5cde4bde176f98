-- What was found is about the case: one that was signed online has findings and no submission.
ALTER TABLE finding DROP COLUMN submission_id;
