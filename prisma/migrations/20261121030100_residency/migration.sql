-- The counter: a short code names the person, a confirmation says who saw the passport. The code itself is not kept, only its keyed hash.
CREATE TYPE "Level" AS ENUM ('contact', 'residency', 'national');
ALTER TABLE "cycle" ADD COLUMN "submit_level" "Level" NOT NULL DEFAULT 'contact';

CREATE TABLE "residency_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "residency_code_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "residency_code_user_id_key" ON "residency_code"("user_id");
CREATE UNIQUE INDEX "residency_code_code_hash_key" ON "residency_code"("code_hash");
ALTER TABLE "residency_code" ADD CONSTRAINT "residency_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "residency_code" ADD CONSTRAINT "residency_code_period" CHECK (expires_at > issued_at);

CREATE TABLE "residency_confirmation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "residence_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "name_cipher" TEXT,
    "address_cipher" TEXT,

    CONSTRAINT "residency_confirmation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "residency_confirmation_user_id_idx" ON "residency_confirmation"("user_id");
CREATE INDEX "residency_confirmation_residence_id_idx" ON "residency_confirmation"("residence_id");
CREATE INDEX "residency_confirmation_municipality_id_confirmed_at_idx" ON "residency_confirmation"("municipality_id", "confirmed_at");
ALTER TABLE "residency_confirmation" ADD CONSTRAINT "residency_confirmation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "residency_confirmation" ADD CONSTRAINT "residency_confirmation_residence_id_fkey" FOREIGN KEY ("residence_id") REFERENCES "residence"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "residency_confirmation" ADD CONSTRAINT "residency_confirmation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Nobody confirms the own residence.
ALTER TABLE "residency_confirmation" ADD CONSTRAINT "residency_confirmation_by_another" CHECK (confirmed_by_id <> user_id);
