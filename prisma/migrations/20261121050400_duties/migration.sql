-- A draft belongs to the office; one person has it in hand. Who wrote it first stays as it was.
ALTER TABLE "hearing" ADD COLUMN "responsible_id" UUID;
CREATE INDEX "hearing_responsible_id_idx" ON "hearing"("responsible_id");
UPDATE "hearing" SET "responsible_id" = "created_by_id" WHERE "state" = 'draft';

-- A request that was handed over keeps who asked first: neither of the two approves it.
ALTER TABLE "approval" ADD COLUMN "first_asked_by_id" UUID;
UPDATE "approval" SET "first_asked_by_id" = "asked_by_id" WHERE "decided_at" IS NULL;
ALTER TABLE "approval" ADD CONSTRAINT "approval_first_asked_by_id_fkey" FOREIGN KEY ("first_asked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT approval_first_asker CHECK (decided_by_id <> first_asked_by_id);
