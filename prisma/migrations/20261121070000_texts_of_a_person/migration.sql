-- The SMS of a person are found by the keyed index of the number, to be copied and deleted with the account. Those of before carried
-- codes of ten minutes and have no index: they go.
DELETE FROM text_message;
ALTER TABLE text_message ADD COLUMN phone_index TEXT;
CREATE INDEX text_message_phone_index_idx ON text_message (phone_index);
