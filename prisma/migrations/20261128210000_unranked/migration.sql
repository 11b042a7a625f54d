-- AlterTable: a unit without a rank by decision has none that is printed.
ALTER TABLE "Result" ADD COLUMN "unranked" BOOLEAN NOT NULL DEFAULT false CHECK ("unranked" IN (0, 1) AND ("unranked" = 0 OR "officialRank" IS NULL));
