-- What somebody was writing when the session had ended; encrypted, one hour, found by a random cookie.
CREATE TABLE "kept_form" (
  "id" UUID NOT NULL,
  "token_hash" TEXT NOT NULL,
  "user_id" UUID,
  "path" TEXT NOT NULL,
  "fields_cipher" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "kept_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "kept_form_token_hash_key" ON "kept_form"("token_hash");
CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");
