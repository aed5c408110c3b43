-- A person is reached by mail, by phone, or both. Phones lie encrypted with a keyed index, like addresses.
ALTER TABLE "app_user" ADD COLUMN "phone_cipher" TEXT, ADD COLUMN "phone_index" TEXT;
CREATE UNIQUE INDEX "app_user_phone_index_key" ON "app_user"("phone_index");

-- A sign-in goes to one mail address or to one phone; the SMS has no room for a link.
ALTER TABLE "sign_in_code" ADD COLUMN "phone_cipher" TEXT, ADD COLUMN "phone_index" TEXT;
ALTER TABLE "sign_in_code"
  ALTER COLUMN "link_hash" DROP NOT NULL,
  ALTER COLUMN "email_cipher" DROP NOT NULL,
  ALTER COLUMN "email_index" DROP NOT NULL,
  ADD CONSTRAINT sign_in_code_one_way CHECK (num_nonnulls(email_index, phone_index) = 1);
CREATE INDEX "sign_in_code_phone_index_created_at_idx" ON "sign_in_code"("phone_index", "created_at");

-- What is said by SMS. `body` is filled only by the embedded demonstration, which shows it instead of sending it.
CREATE TABLE "text_message" (
  "id" UUID NOT NULL,
  "dedupe_key" TEXT NOT NULL,
  "phone_cipher" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "template" TEXT NOT NULL,
  "parameters" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sent_at" TIMESTAMPTZ(6),
  "failure" TEXT,
  "body" TEXT,
  CONSTRAINT "text_message_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "text_message_dedupe_key_key" ON "text_message"("dedupe_key");
CREATE INDEX "text_message_created_at_idx" ON "text_message"("created_at");
