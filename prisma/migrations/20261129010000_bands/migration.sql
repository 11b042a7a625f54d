-- AlterTable: bands of totals, as the decision has them and as it prints them for a unit.
ALTER TABLE "RevisionTier" ADD COLUMN "bands" TEXT CHECK ("bands" IS NULL OR json_valid("bands"));
ALTER TABLE "Result" ADD COLUMN "band" TEXT CHECK ("band" IS NULL OR "band" <> '');
