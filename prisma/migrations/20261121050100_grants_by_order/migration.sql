-- A grant is given and ended by an order: number, day, and who signed it. A country administrator is of no municipality,
-- a village head of one settlement.
ALTER TABLE "role_grant" ALTER COLUMN "municipality_id" DROP NOT NULL,
  ADD COLUMN "settlement_id" UUID,
  ADD COLUMN "order_date" DATE,
  ADD COLUMN "order_signed_by" TEXT,
  ADD COLUMN "ended_at" TIMESTAMPTZ(6),
  ADD COLUMN "ended_by_id" UUID,
  ADD COLUMN "end_order_number" TEXT,
  ADD COLUMN "end_order_date" DATE,
  ADD COLUMN "end_order_signed_by" TEXT;
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_municipality_id_fkey";
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT role_grant_country CHECK ((role = 'country_administrator') = (municipality_id IS NULL));
ALTER TABLE "role_grant" ADD CONSTRAINT role_grant_village CHECK ((role = 'village_head') = (settlement_id IS NOT NULL));

-- The same role in the same place once at a time; a person may be head of two villages.
ALTER TABLE "role_grant" DROP CONSTRAINT role_grant_once;
ALTER TABLE "role_grant" ADD CONSTRAINT role_grant_once EXCLUDE USING gist (
  user_id WITH =,
  COALESCE(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
  role WITH =,
  COALESCE(settlement_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
  tstzrange(valid_from, valid_to) WITH &&);

-- The last administrator of a municipality cannot be removed, nor end-dated into a gap: from the first administrator on, the terms of
-- the administrators together cover all time to come. Administrators of one municipality change one after the other (the lock lasts
-- until the transaction ends), so two who remove each other at the same moment cannot both succeed.
CREATE FUNCTION municipality_keeps_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.municipality_id ELSE OLD.municipality_id END;
  kept boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('administrator/' || place::text, 0));
  SELECT range_agg(tstzrange(valid_from, valid_to)) @> tstzrange(greatest(now(), min(valid_from)), NULL)
    INTO kept FROM role_grant WHERE municipality_id = place AND role = 'administrator';
  IF kept IS NOT TRUE THEN
    RAISE EXCEPTION 'municipality % would be left without an administrator', place
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_last_administrator';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_grant_last_administrator_begun AFTER INSERT ON role_grant
  FOR EACH ROW WHEN (NEW.role = 'administrator') EXECUTE FUNCTION municipality_keeps_an_administrator();
CREATE TRIGGER role_grant_last_administrator AFTER UPDATE OR DELETE ON role_grant
  FOR EACH ROW WHEN (OLD.role = 'administrator') EXECUTE FUNCTION municipality_keeps_an_administrator();
