-- One person acts once: a personal number is kept as a keyed digest only, and belongs to one account.
CREATE TYPE "NumberVia" AS ENUM ('counter', 'national');
CREATE TYPE "HoldDecision" AS ENUM ('same_person', 'mistyped', 'earlier_mistyped', 'someone_elses');

CREATE TABLE "person_number" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "via" "NumberVia" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "person_number_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "person_number_user_id_key" ON "person_number"("user_id");
CREATE UNIQUE INDEX "person_number_digest_key" ON "person_number"("digest");
CREATE INDEX "person_number_key_id_idx" ON "person_number"("key_id");
ALTER TABLE "person_number" ADD CONSTRAINT "person_number_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- HMAC-SHA-256 in base64url has 43 characters: whatever else comes here by mistake, a bare number does not fit.
ALTER TABLE "person_number" ADD CONSTRAINT "person_number_digest_form" CHECK (digest ~ '^[A-Za-z0-9_-]{43}$');

CREATE TABLE "number_hold" (
    "id" UUID NOT NULL,
    "municipality_id" UUID,
    "claimant_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "via" "NumberVia" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "settlement_id" UUID,
    "name_cipher" TEXT,
    "address_cipher" TEXT,
    "entered_by_id" UUID,
    "decision" "HoldDecision",
    "decided_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,

    CONSTRAINT "number_hold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "number_hold_municipality_id_decided_at_idx" ON "number_hold"("municipality_id", "decided_at");
CREATE INDEX "number_hold_claimant_id_idx" ON "number_hold"("claimant_id");
CREATE INDEX "number_hold_holder_id_idx" ON "number_hold"("holder_id");
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_digest_form" CHECK (digest ~ '^[A-Za-z0-9_-]{43}$');
ALTER TABLE "number_hold" ADD CONSTRAINT "number_hold_decided" CHECK ((decision IS NULL) = (decided_at IS NULL));
-- An account waits for one decision at a time, however often the same is typed.
CREATE UNIQUE INDEX "number_hold_one_open" ON "number_hold"("claimant_id") WHERE decided_at IS NULL;
