-- Whose task it is, where somebody who stands in for a person who is away has taken it.
ALTER TABLE open_task ADD COLUMN on_behalf_of VARCHAR(100) AFTER assignee;
