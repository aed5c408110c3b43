-- What the schema language cannot say: ranges, exclusivity, frozen records. The database is the judge.

-- Territory
ALTER TABLE unit ADD CONSTRAINT unit_named CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL);
ALTER TABLE unit ADD CONSTRAINT unit_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE unit ADD CONSTRAINT unit_population_positive CHECK (population > 0);
ALTER TABLE unit ADD CONSTRAINT unit_validity CHECK (valid_to > valid_from);
ALTER TABLE settlement_membership ADD CONSTRAINT settlement_membership_validity CHECK (valid_to > valid_from);
-- A settlement belongs to one municipality at a time.
ALTER TABLE settlement_membership ADD CONSTRAINT settlement_in_one_municipality
  EXCLUDE USING gist (settlement_id WITH =, daterange(valid_from, valid_to) WITH &&);

-- Rules: nulls count as one scope and one beginning, so a national rule stands once.
CREATE UNIQUE INDEX legal_rule_once ON legal_rule (key, COALESCE(municipality_id, '00000000-0000-0000-0000-000000000000'), COALESCE(valid_from, '0001-01-01'));
ALTER TABLE legal_rule ADD CONSTRAINT legal_rule_value CHECK (value >= 0 AND (value IS NULL) = (confidence = 'unset'));

-- Identity
ALTER TABLE app_user ADD CONSTRAINT app_user_email_folded CHECK (email = lower(email));
ALTER TABLE app_user ADD CONSTRAINT app_user_locale CHECK (locale IN ('ky', 'ru'));
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_tries CHECK (tries BETWEEN 0 AND 5);
ALTER TABLE residence ADD CONSTRAINT residence_validity CHECK (valid_to >= valid_from);
-- A person lives in one settlement at a time.
ALTER TABLE residence ADD CONSTRAINT residence_one_at_a_time
  EXCLUDE USING gist (user_id WITH =, tstzrange(valid_from, valid_to) WITH &&);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_validity CHECK (valid_to >= valid_from);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_once
  EXCLUDE USING gist (user_id WITH =, municipality_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&);

-- The audit log is append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Files
ALTER TABLE upload ADD CONSTRAINT upload_size CHECK (byte_length > 0);
ALTER TABLE upload ADD CONSTRAINT upload_claimed CHECK ((state = 'claimed') = (claimed_at IS NOT NULL));

-- Hearings: a published version is proof of publication and stays as it was.
CREATE TRIGGER hearing_version_append_only BEFORE UPDATE OR DELETE ON hearing_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_version_never_emptied BEFORE TRUNCATE ON hearing_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE hearing ADD CONSTRAINT hearing_cancelled_with_reason CHECK (state <> 'cancelled' OR key IS NOT NULL OR cancel_reason_ky IS NOT NULL OR cancel_reason_ru IS NOT NULL);
ALTER TABLE hearing_sitting ADD CONSTRAINT hearing_sitting_times CHECK (
  (starts_at IS NULL OR starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$') AND (ends_at IS NULL OR ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'));
ALTER TABLE hearing_sitting ADD CONSTRAINT hearing_sitting_days CHECK (ends_on >= held_on);

-- Budgets: a year is one that the portal can address; one version of a phase and ordinal is published at a time.
ALTER TABLE budget_version ADD CONSTRAINT budget_version_year CHECK (year BETWEEN 1991 AND 2100);
ALTER TABLE budget_version ADD CONSTRAINT budget_version_published CHECK (state = 'hidden' OR published_at IS NOT NULL);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_named CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_not_own_parent CHECK (parent_id <> id);

-- Participatory budget
ALTER TABLE cycle ADD CONSTRAINT cycle_money CHECK (money_tyiyn > 0 AND cap_tyiyn > 0 AND min_tyiyn BETWEEN 0 AND cap_tyiyn AND cap_tyiyn <= money_tyiyn);
ALTER TABLE cycle ADD CONSTRAINT cycle_proposals_per_person CHECK (proposals_per_person BETWEEN 1 AND 100);
ALTER TABLE cycle_phase ADD CONSTRAINT cycle_phase_period CHECK (closes_at > opens_at);
ALTER TABLE cost_item ADD CONSTRAINT cost_item_adds_up CHECK (
  quantity_thousandths > 0 AND unit_price_tyiyn >= 0
  AND total_tyiyn = (quantity_thousandths * unit_price_tyiyn + 500) / 1000);
ALTER TABLE proposal ADD CONSTRAINT proposal_total CHECK (total_tyiyn > 0 AND own_money_tyiyn BETWEEN 0 AND total_tyiyn);
ALTER TABLE proposal ADD CONSTRAINT proposal_language CHECK (language IN ('ky', 'ru'));
ALTER TABLE proposal ADD CONSTRAINT proposal_published CHECK (state NOT IN ('published', 'selected', 'not_selected', 'in_progress', 'completed', 'stopped') OR published_at IS NOT NULL);
ALTER TABLE proposal ADD CONSTRAINT proposal_plan_period CHECK (plan_to >= plan_from);
ALTER TABLE proposal ADD CONSTRAINT proposal_beneficiaries CHECK (beneficiary_count > 0);

-- The total of a proposal is the sum of its cost items: checked when the transaction commits.
CREATE FUNCTION proposal_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_TABLE_NAME = 'proposal' THEN NEW.id ELSE COALESCE(NEW.proposal_id, OLD.proposal_id) END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM proposal p
    WHERE p.id = touched
      AND p.total_tyiyn <> (SELECT COALESCE(sum(c.total_tyiyn), 0) FROM cost_item c WHERE c.proposal_id = p.id)
  ) THEN
    RAISE EXCEPTION 'the cost items of proposal % do not add up to its total', touched USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER proposal_total_adds_up AFTER INSERT OR UPDATE OF total_tyiyn ON proposal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION proposal_adds_up();
CREATE CONSTRAINT TRIGGER cost_items_add_up AFTER INSERT OR UPDATE OR DELETE ON cost_item
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION proposal_adds_up();
