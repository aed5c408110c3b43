-- Trigram search over folded names and texts; exclusion of overlapping periods.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
