-- What the figures of a list are: percentages ("percent"), an index from 0 to 1 ("index"), or, as in every list before, points.
ALTER TABLE "RevisionTier" ADD COLUMN "scale" TEXT CHECK ("scale" IS NULL OR "scale" IN ('percent', 'index'));
