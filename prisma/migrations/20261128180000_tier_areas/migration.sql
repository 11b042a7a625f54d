-- Whether a tier's units are areas of the country or bodies. Areas are within others, hold others, or stand on the map.
ALTER TABLE "Tier" ADD COLUMN "areas" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Tier" SET "areas" = true
WHERE "hasMap" OR "parentSlug" IS NOT NULL
   OR EXISTS (SELECT 1 FROM "Tier" c WHERE c."register" = "Tier"."register" AND c."parentSlug" = "Tier"."slug");
