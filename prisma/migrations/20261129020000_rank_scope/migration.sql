-- What ranks of a list are counted in: within the unit each unit is within ("parent"), or, as in every list before, the tier.
ALTER TABLE "RevisionTier" ADD COLUMN "rankScope" TEXT;
