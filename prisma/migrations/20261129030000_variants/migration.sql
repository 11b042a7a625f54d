-- Variants of a tier, such as departments with and without services to the public: each a list of its own, with its own
-- criteria, maxima and ranks. Null, as in every list before: the tier is one list.
ALTER TABLE "RevisionTier" ADD COLUMN "variant" TEXT CHECK ("variant" IS NULL OR ("variant" <> '' AND "variant" NOT GLOB '*[^a-z0-9-]*'));
ALTER TABLE "RevisionTier" ADD COLUMN "variantVi" TEXT CHECK (("variantVi" IS NULL) = ("variant" IS NULL) AND "variantVi" <> '');
ALTER TABLE "RevisionTier" ADD COLUMN "variantEn" TEXT CHECK (("variantEn" IS NULL) = ("variant" IS NULL) AND "variantEn" <> '');

DROP INDEX "RevisionTier_revisionId_tier_key";
CREATE UNIQUE INDEX "RevisionTier_revisionId_tier_variant_key" ON "RevisionTier"("revisionId", "tier", "variant");

-- A tier of a revision is one list, or every list of it is a variant: two lists without a word would be one ranking.
CREATE TRIGGER "RevisionTier_variant_insert" BEFORE INSERT ON "RevisionTier"
WHEN EXISTS (
    SELECT 1 FROM "RevisionTier" t WHERE t."revisionId" = NEW."revisionId" AND t."tier" = NEW."tier"
        AND (t."variant" IS NULL OR NEW."variant" IS NULL)
)
BEGIN
    SELECT RAISE(ABORT, 'A tier is one list, or each of its lists is a variant.');
END;

-- A unit has one result in a tier, whatever variants it has.
CREATE TRIGGER "Result_variant_insert" BEFORE INSERT ON "Result"
WHEN NEW."unitId" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Result" r JOIN "RevisionTier" t ON t."id" = r."tierId" JOIN "RevisionTier" n ON n."id" = NEW."tierId"
    WHERE r."unitId" = NEW."unitId" AND t."revisionId" = n."revisionId" AND t."tier" = n."tier" AND t."id" <> n."id"
)
BEGIN
    SELECT RAISE(ABORT, 'A unit stands in two variants of one tier.');
END;
