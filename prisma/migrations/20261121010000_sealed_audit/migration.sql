-- The audit log can be checked from outside: docs/audit.md.

-- Makes the hash of an entry unguessable, so that proofs may be public while entries are not.
ALTER TABLE audit_entry ADD COLUMN salt UUID NOT NULL DEFAULT gen_random_uuid();

-- Takes the transaction's id before the number: whoever waits until all older transactions have ended knows that no number up to
-- the one it read can still appear. The time is that of the writing, and the writer cannot choose it (column privileges).
CREATE FUNCTION next_audit_seq() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('public.audit_entry_seq_seq'::regclass);
END $$;
ALTER TABLE audit_entry ALTER COLUMN seq SET DEFAULT next_audit_seq();
ALTER TABLE audit_entry ALTER COLUMN at SET DEFAULT clock_timestamp();
CREATE INDEX audit_entry_actor_id_idx ON audit_entry (actor_id);

-- A batch of entries: everything above the seal before, up to last_seq. `seqs` and `leaves` (32 bytes each) say which entries.
CREATE TABLE audit_seal (
  number BIGINT PRIMARY KEY CHECK (number > 0),
  at TIMESTAMPTZ(3) NOT NULL,
  last_seq BIGINT NOT NULL UNIQUE,
  entries INTEGER NOT NULL CHECK (entries > 0),
  root BYTEA NOT NULL CHECK (octet_length(root) = 32),
  previous BYTEA NOT NULL CHECK (octet_length(previous) = 32),
  hash BYTEA NOT NULL CHECK (octet_length(hash) = 32),
  seqs BIGINT[],
  leaves BYTEA NOT NULL,
  CONSTRAINT audit_seal_complete CHECK (cardinality(seqs) = entries AND octet_length(leaves) = entries * 32)
);
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_never_emptied BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
