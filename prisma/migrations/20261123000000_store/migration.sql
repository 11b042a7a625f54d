-- CreateTable
CREATE TABLE "Assessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "currentRevisionId" INTEGER,
    CONSTRAINT "Assessment_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessmentId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "publishedAt" TEXT NOT NULL,
    "provinceVi" TEXT NOT NULL,
    "provinceEn" TEXT NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "decisionNumber" TEXT,
    "decisionDate" TEXT,
    "decisionTitle" TEXT,
    "effectiveDate" TEXT,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "statusNote" TEXT,
    "sourceFileName" TEXT NOT NULL,
    "sourceSha256" TEXT NOT NULL,
    "sourceBytes" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    CONSTRAINT "Revision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "date" TEXT,
    "url" TEXT,
    CONSTRAINT "Source_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RevisionTier" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "tier" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "maximum" INTEGER,
    "criteriaScope" TEXT NOT NULL,
    "tieRule" TEXT,
    "noteVi" TEXT,
    "noteEn" TEXT,
    CONSTRAINT "RevisionTier_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tierId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "slug" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "maximum" INTEGER,
    CONSTRAINT "Criterion_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "RevisionTier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Criterion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Criterion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "register" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "parentId" INTEGER,
    "evidence" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "tileColumn" INTEGER,
    "tileRow" INTEGER,
    CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER,
    "toCode" TEXT,
    "toName" TEXT,
    "date" TEXT NOT NULL,
    "legalAct" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "note" TEXT,
    CONSTRAINT "Succession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Succession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MovedSlug" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "register" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "oldSlug" TEXT NOT NULL,
    "newSlug" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Result" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tierId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "nameAsPrinted" TEXT NOT NULL,
    "total" INTEGER,
    "totalPrinted" TEXT,
    "missing" TEXT,
    "officialRank" INTEGER,
    "computedRank" INTEGER,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "sourceId" INTEGER NOT NULL,
    "sourceRow" INTEGER NOT NULL,
    CONSTRAINT "Result_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "RevisionTier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Result_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Result_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Score" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "resultId" INTEGER NOT NULL,
    "criterionId" INTEGER NOT NULL,
    "points" INTEGER,
    "printed" TEXT,
    "missing" TEXT,
    CONSTRAINT "Score_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Result" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Score_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegisterLoad" (
    "register" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "loadedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "revision" TEXT,
    "note" TEXT,
    "sourceSha256" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_slug_key" ON "Assessment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_currentRevisionId_key" ON "Assessment"("currentRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_slug_key" ON "Revision"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_assessmentId_number_key" ON "Revision"("assessmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Source_revisionId_slug_key" ON "Source"("revisionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "RevisionTier_revisionId_tier_key" ON "RevisionTier"("revisionId", "tier");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_tierId_slug_key" ON "Criterion"("tierId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_register_tier_slug_key" ON "Unit"("register", "tier", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_register_tier_code_key" ON "Unit"("register", "tier", "code");

-- CreateIndex
CREATE INDEX "Succession_fromUnitId_idx" ON "Succession"("fromUnitId");

-- CreateIndex
CREATE INDEX "Succession_toCode_date_idx" ON "Succession"("toCode", "date");

-- CreateIndex
CREATE UNIQUE INDEX "MovedSlug_register_tier_oldSlug_key" ON "MovedSlug"("register", "tier", "oldSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Result_tierId_unitId_key" ON "Result"("tierId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Score_resultId_criterionId_key" ON "Score"("resultId", "criterionId");
