-- Consent, export and deletion of own data.

-- next-auth's own e-mail provider is not used (docs/decisions/0004), and its table would hold addresses openly.
DROP TABLE verification_token;

ALTER TABLE app_user ADD COLUMN deletion_asked_at TIMESTAMPTZ(6);
ALTER TABLE app_user ADD COLUMN deletion_due_at TIMESTAMPTZ(6);
ALTER TABLE app_user ADD COLUMN deleted_at TIMESTAMPTZ(6);
ALTER TABLE app_user ADD CONSTRAINT app_user_deletion CHECK ((deletion_asked_at IS NULL) = (deletion_due_at IS NULL) AND deletion_due_at >= deletion_asked_at);
ALTER TABLE app_user ADD CONSTRAINT app_user_deleted_is_nobody
  CHECK (deleted_at IS NULL OR (email_cipher IS NULL AND email_index IS NULL AND name IS NULL AND image IS NULL));
CREATE INDEX app_user_deletion_due_at_idx ON app_user (deletion_due_at);

ALTER TABLE letter ADD COLUMN recipient_index TEXT;
CREATE INDEX letter_recipient_index_idx ON letter (recipient_index);
CREATE INDEX letter_created_at_idx ON letter (created_at);

CREATE TABLE consent_text (
  hash TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  locale TEXT NOT NULL CHECK (locale IN ('ky', 'ru')),
  content TEXT NOT NULL,
  first_shown_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE consent (
  id UUID PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  text_hash TEXT NOT NULL REFERENCES consent_text (hash) ON DELETE RESTRICT ON UPDATE CASCADE,
  given_at TIMESTAMPTZ(6) NOT NULL,
  withdrawn_at TIMESTAMPTZ(6),
  CONSTRAINT consent_order CHECK (withdrawn_at >= given_at)
);
CREATE INDEX consent_user_id_idx ON consent (user_id);
-- One consent in force for a text; two clicks at once give it once.
CREATE UNIQUE INDEX consent_in_force ON consent (user_id, text_hash) WHERE withdrawn_at IS NULL;

CREATE TABLE data_export (
  id UUID PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  requested_at TIMESTAMPTZ(6) NOT NULL,
  ready_at TIMESTAMPTZ(6),
  expires_at TIMESTAMPTZ(6) NOT NULL,
  json_cipher TEXT,
  CONSTRAINT data_export_ready CHECK ((ready_at IS NULL) = (json_cipher IS NULL)),
  CONSTRAINT data_export_sealed CHECK (json_cipher ~ '^a1\.[a-z0-9-]+\.[A-Za-z0-9_-]+$')
);
CREATE INDEX data_export_user_id_requested_at_idx ON data_export (user_id, requested_at);
CREATE INDEX data_export_expires_at_idx ON data_export (expires_at);
