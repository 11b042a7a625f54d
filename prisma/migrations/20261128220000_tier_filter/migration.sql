-- Nobody asks whether a tier's lists can be narrowed: they can where its units are within others.
ALTER TABLE "Tier" DROP COLUMN "hasFilter";
-- A register kept from before the office's changes says it as well.
UPDATE "RegisterLoad" SET "base" = replace(replace("base", ',"hasFilter":true', ''), ',"hasFilter":false', '') WHERE "base" IS NOT NULL;
