-- Staff show a second factor; the session remembers when, and on what kind of device it lives.
ALTER TABLE "session"
  ADD COLUMN "device" TEXT,
  ADD COLUMN "second_factor_at" TIMESTAMPTZ(6),
  ADD COLUMN "factor_tries" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "second_factor" (
  "user_id" UUID NOT NULL,
  "secret_cipher" TEXT NOT NULL,
  "last_step" INTEGER,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id"),
  CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "recovery_code" (
  "id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "code_hash" TEXT NOT NULL,
  "used_at" TIMESTAMPTZ(6),
  CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

