-- A grant offered to an address that has no account yet: it begins when that address signs in and takes it.
CREATE TABLE "grant_invitation" (
  "id" UUID NOT NULL,
  "municipality_id" UUID NOT NULL,
  "settlement_id" UUID,
  "role" "Role" NOT NULL,
  "email_cipher" TEXT NOT NULL,
  "email_index" TEXT NOT NULL,
  "valid_from" TIMESTAMPTZ(6) NOT NULL,
  "valid_to" TIMESTAMPTZ(6),
  "order_number" TEXT NOT NULL,
  "order_date" DATE NOT NULL,
  "order_signed_by" TEXT NOT NULL,
  "invited_by_id" UUID,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(6) NOT NULL,
  "taken_at" TIMESTAMPTZ(6),
  "withdrawn_at" TIMESTAMPTZ(6),
  CONSTRAINT "grant_invitation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT grant_invitation_validity CHECK (valid_to > valid_from),
  CONSTRAINT grant_invitation_village CHECK ((role = 'village_head') = (settlement_id IS NOT NULL)),
  CONSTRAINT grant_invitation_one_end CHECK (taken_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX "grant_invitation_municipality_id_idx" ON "grant_invitation"("municipality_id");
CREATE INDEX "grant_invitation_email_index_idx" ON "grant_invitation"("email_index");
ALTER TABLE "grant_invitation" ADD CONSTRAINT "grant_invitation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "grant_invitation" ADD CONSTRAINT "grant_invitation_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "grant_invitation" ADD CONSTRAINT "grant_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
