-- A hearing of the office has no sources: an empty list, not an unknown one.
UPDATE "hearing" SET "sources" = ARRAY[]::TEXT[] WHERE "sources" IS NULL;
ALTER TABLE "hearing" ALTER COLUMN "sources" SET DEFAULT ARRAY[]::TEXT[];
