-- Four eyes: what one person asks for, another one approves, seeing exactly the same (payload_hash). docs/decisions/0020.
CREATE TABLE "approval" (
  "id" UUID NOT NULL,
  "municipality_id" UUID NOT NULL,
  "command" TEXT NOT NULL,
  "subject_kind" TEXT NOT NULL,
  "subject_id" UUID NOT NULL,
  "payload_hash" TEXT NOT NULL,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(6) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(6),
  "decision" TEXT,
  CONSTRAINT "approval_pkey" PRIMARY KEY ("id"),
  CONSTRAINT approval_four_eyes CHECK (decided_by_id <> asked_by_id),
  CONSTRAINT approval_decided CHECK ((decided_at IS NULL) = (decision IS NULL) AND (decision IN ('approved', 'refused')) = (decided_by_id IS NOT NULL)),
  CONSTRAINT approval_decision CHECK (decision IN ('approved', 'refused', 'changed', 'expired')),
  CONSTRAINT approval_expiry CHECK (expires_at > asked_at)
);
CREATE INDEX "approval_municipality_id_decided_at_idx" ON "approval"("municipality_id", "decided_at");
CREATE INDEX "approval_asked_by_id_idx" ON "approval"("asked_by_id");
-- One open request for one thing.
CREATE UNIQUE INDEX approval_open_once ON approval (command, subject_id) WHERE decided_at IS NULL;
ALTER TABLE "approval" ADD CONSTRAINT "approval_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A decision stands; what was asked for is not rewritten. Only handing over changes who asks, and only while it is open.
CREATE FUNCTION approval_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL THEN
    RAISE EXCEPTION 'an approval that was decided stands' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.command, NEW.subject_kind, NEW.subject_id, NEW.payload_hash, NEW.municipality_id) IS DISTINCT FROM
     (OLD.command, OLD.subject_kind, OLD.subject_id, OLD.payload_hash, OLD.municipality_id) THEN
    RAISE EXCEPTION 'what an approval asks for is not rewritten' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_stands BEFORE UPDATE ON approval FOR EACH ROW EXECUTE FUNCTION approval_stands();
