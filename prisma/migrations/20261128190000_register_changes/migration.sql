-- What the office changed in a register, kept beside what was loaded, and the units a published list was about.
-- AlterTable
ALTER TABLE "RegisterLoad" ADD COLUMN "base" TEXT;

-- CreateTable
CREATE TABLE "RegisterChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "register" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "undoneAt" TEXT,
    "undone" TEXT
);

-- CreateIndex
CREATE INDEX "RegisterChange_register_idx" ON "RegisterChange"("register");
