-- A kept public page asks for the newest acts of its municipality each time it is read.
CREATE INDEX "audit_entry_municipality_id_seq_idx" ON "audit_entry"("municipality_id", "seq" DESC);
