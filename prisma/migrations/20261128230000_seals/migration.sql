-- AlterTable
ALTER TABLE "Audit" ADD COLUMN "seal" TEXT CHECK ("seal" IS NULL OR length("seal") = 64);

-- CreateTable
CREATE TABLE "Seal" (
    "revision" TEXT NOT NULL PRIMARY KEY,
    "lines" TEXT NOT NULL
);
