-- A short address for posters (/h/12), who asked for the hearing, and an attempt for each publication so that a double click makes one version.
ALTER TABLE "hearing" ADD COLUMN "number" SERIAL NOT NULL;
ALTER TABLE "hearing" ADD COLUMN "initiator_ky" TEXT NOT NULL DEFAULT '';
ALTER TABLE "hearing" ADD COLUMN "initiator_ru" TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX "hearing_number_key" ON "hearing"("number");
ALTER TABLE "hearing_version" ADD COLUMN "attempt" UUID;
CREATE UNIQUE INDEX "hearing_version_attempt_key" ON "hearing_version"("attempt");
