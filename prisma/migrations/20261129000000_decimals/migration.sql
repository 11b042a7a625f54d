-- AlterTable: points of a tier are whole units of its last decimal, thousandths where nothing is said.
ALTER TABLE "RevisionTier" ADD COLUMN "decimals" INTEGER CHECK ("decimals" IS NULL OR "decimals" BETWEEN 4 AND 6);
