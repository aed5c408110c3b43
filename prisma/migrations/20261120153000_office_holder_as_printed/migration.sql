-- A source may say only the year of what it knows: it is kept as printed, not made into a day.
ALTER TABLE office_holder ADD COLUMN as_of_printed text;
