-- A trigger function for two tables must not name a column that only one of them has in the same expression.
CREATE OR REPLACE FUNCTION proposal_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid;
BEGIN
  IF TG_TABLE_NAME = 'proposal' THEN
    touched := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN
    touched := OLD.proposal_id;
  ELSE
    touched := NEW.proposal_id;
  END IF;
  IF EXISTS (
    SELECT 1 FROM proposal p
    WHERE p.id = touched
      AND p.total_tyiyn <> (SELECT COALESCE(sum(c.total_tyiyn), 0) FROM cost_item c WHERE c.proposal_id = p.id)
  ) THEN
    RAISE EXCEPTION 'the cost items of proposal % do not add up to its total', touched USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
