-- One document of a phase and ordinal is published at a time: its address (?version=amended-2) means one thing.
ALTER TABLE budget_version ADD CONSTRAINT budget_version_published_once
  EXCLUDE USING btree (municipality_id WITH =, year WITH =, phase WITH =, ordinal WITH =) WHERE (state = 'published');
