-- Addresses of people are kept encrypted (AES-256-GCM, key outside the database) and found by a keyed index.
-- The keys are not here, so rows of before stay as they are until `npm run privacy:rotate-keys` (npm start does it) has sealed them;
-- web and worker refuse to start earlier. NOT VALID: rows of before may stay for that while, every new or changed row must be sealed.

ALTER TABLE app_user DROP CONSTRAINT app_user_email_folded;
DROP INDEX app_user_email_key;
ALTER TABLE app_user RENAME COLUMN email TO email_cipher;
ALTER TABLE app_user ADD COLUMN email_index TEXT;
ALTER TABLE app_user ADD COLUMN demonstration BOOLEAN NOT NULL DEFAULT false;
UPDATE app_user SET demonstration = true WHERE email_cipher LIKE '%@ashar.example';
CREATE UNIQUE INDEX app_user_email_index_key ON app_user (email_index);
ALTER TABLE app_user ADD CONSTRAINT app_user_email_sealed
  CHECK (email_cipher ~ '^a1\.[a-z0-9-]+\.[A-Za-z0-9_-]+$' AND (email_cipher IS NULL) = (email_index IS NULL)) NOT VALID;

-- A code lives ten minutes: whoever waits for one during the upgrade asks again.
DELETE FROM sign_in_code;
DROP INDEX sign_in_code_email_created_at_idx;
ALTER TABLE sign_in_code DROP COLUMN email;
ALTER TABLE sign_in_code ADD COLUMN email_cipher TEXT NOT NULL;
ALTER TABLE sign_in_code ADD COLUMN email_index TEXT NOT NULL;
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_email_sealed CHECK (email_cipher ~ '^a1\.[a-z0-9-]+\.[A-Za-z0-9_-]+$');
CREATE INDEX sign_in_code_email_index_created_at_idx ON sign_in_code (email_index, created_at);

ALTER TABLE letter RENAME COLUMN recipient TO recipient_cipher;
ALTER TABLE letter ADD CONSTRAINT letter_recipient_sealed CHECK (recipient_cipher ~ '^a1\.[a-z0-9-]+\.[A-Za-z0-9_-]+$') NOT VALID;
ALTER TABLE outbox_message RENAME COLUMN recipient TO recipient_cipher;
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_recipient_sealed CHECK (recipient_cipher ~ '^a1\.[a-z0-9-]+\.[A-Za-z0-9_-]+$') NOT VALID;
