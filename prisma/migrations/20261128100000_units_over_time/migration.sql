-- Units over time: a unit is an identity with dated facts, successions join units, and a tier of a revision says which day's
-- units it is about. Words the code knows are guarded here too; Prisma's own comparison does not see CHECKs and triggers, so
-- a later migration that builds one of these tables anew must take them over.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- CreateTable
CREATE TABLE "Register" (
    "register" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "ownerVi" TEXT NOT NULL,
    "ownerEn" TEXT NOT NULL,
    "noteVi" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "formerProvinces" TEXT NOT NULL,
    CONSTRAINT "Register_kind_check" CHECK ("kind" IN ('official', 'simulated'))
);

-- CreateTable
CREATE TABLE "Tier" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "register" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parentSlug" TEXT,
    "words" TEXT NOT NULL,
    "hasMap" BOOLEAN NOT NULL,
    "hasFilter" BOOLEAN NOT NULL,
    CONSTRAINT "Tier_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*')
);

-- CreateTable
CREATE TABLE "UnitFact" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "code" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "parentId" INTEGER,
    "legalAct" TEXT,
    "confidence" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "sortKey" TEXT NOT NULL,
    CONSTRAINT "UnitFact_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitFact_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "UnitFact_confidence_check" CHECK ("confidence" IN ('sourced', 'inferred', 'unknown')),
    CONSTRAINT "UnitFact_validFrom_check" CHECK ("validFrom" IS NULL OR "validFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "UnitFact_validTo_check" CHECK ("validTo" IS NULL OR "validTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "UnitFact_interval_check" CHECK ("validFrom" IS NULL OR "validTo" IS NULL OR "validFrom" < "validTo")
);

-- What a register said of a unit so far is its one fact. What it rested on was said of the unit as a whole.
INSERT INTO "UnitFact" ("unitId", "validFrom", "validTo", "code", "nameVi", "nameEn", "type", "parentId", "confidence", "sortKey")
SELECT "id", "validFrom", "validTo", "code", "nameVi", "nameEn", "type", "parentId",
    CASE "evidence" WHEN 'national-structure-only' THEN 'inferred' ELSE 'sourced' END, "sortKey"
FROM "Unit";

-- CreateTable
CREATE TABLE "Tile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "layoutFrom" TEXT,
    "column" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    CONSTRAINT "Tile_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "Tile" ("unitId", "column", "row")
SELECT "id", "tileColumn", "tileRow" FROM "Unit" WHERE "tileColumn" IS NOT NULL AND "tileRow" IS NOT NULL;

-- A receiver that was no unit of the register was a name only, and stays one, in the note. What said of a unit that it went on
-- as itself is no succession.
CREATE TABLE "new_Succession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "extent" TEXT NOT NULL,
    "legalAct" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "note" TEXT,
    CONSTRAINT "Succession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Succession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Succession_kind_check" CHECK ("kind" IN ('merged', 'split', 'renamed', 'moved', 'retyped', 'raised', 'ended')),
    CONSTRAINT "Succession_extent_check" CHECK ("extent" IN ('whole', 'part', 'rest')),
    CONSTRAINT "Succession_confidence_check" CHECK ("confidence" IN ('sourced', 'inferred', 'unknown')),
    CONSTRAINT "Succession_date_check" CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
INSERT INTO "new_Succession" ("id", "fromUnitId", "toUnitId", "date", "kind", "extent", "legalAct", "confidence", "sourceUrl", "note")
SELECT s."id", s."fromUnitId", s."toUnitId", s."date",
    CASE WHEN s."toName" IS NULL AND s."confidence" <> 'unknown' THEN 'ended' ELSE 'merged' END, 'whole',
    s."legalAct", s."confidence", s."sourceUrl",
    CASE
        WHEN s."toUnitId" IS NULL AND s."toName" IS NOT NULL
        THEN s."toName" || ' (' || s."toCode" || ')' || CASE WHEN s."note" IS NULL THEN '' ELSE '. ' || s."note" END
        ELSE s."note"
    END
FROM "Succession" s JOIN "Unit" u ON u."id" = s."fromUnitId"
WHERE s."toName" IS NULL OR s."toName" <> u."nameVi" OR s."toCode" <> u."code";
DROP TABLE "Succession";
ALTER TABLE "new_Succession" RENAME TO "Succession";
CREATE INDEX "Succession_fromUnitId_idx" ON "Succession"("fromUnitId");
CREATE INDEX "Succession_toUnitId_idx" ON "Succession"("toUnitId");

CREATE TABLE "new_Unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "register" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "formerProvince" TEXT,
    CONSTRAINT "Unit_tier_check" CHECK ("tier" <> '' AND "tier" NOT GLOB '*[^a-z0-9-]*')
);
INSERT INTO "new_Unit" ("id", "register", "tier", "slug", "evidence") SELECT "id", "register", "tier", "slug", "evidence" FROM "Unit";
DROP TABLE "Unit";
ALTER TABLE "new_Unit" RENAME TO "Unit";
CREATE UNIQUE INDEX "Unit_register_tier_slug_key" ON "Unit"("register", "tier", "slug");

-- The three tiers every register has had so far.
INSERT INTO "Tier" ("register", "slug", "position", "parentSlug", "words", "hasMap", "hasFilter")
SELECT r."register", t."column1", t."column2", t."column3", t."column4", t."column5", t."column6"
FROM (SELECT DISTINCT "register" FROM "Unit") r, (VALUES
    ('so-nganh', 0, NULL, '{"vi":{"name":"Sở, ngành","inSentence":"sở, ngành","units":"sở, ngành"},"en":{"name":"Departments","inSentence":"departments","units":"departments"}}', FALSE, FALSE),
    ('cap-huyen', 1, NULL, '{"vi":{"name":"Cấp huyện","inSentence":"cấp huyện","units":"huyện, thành phố"},"en":{"name":"Districts","inSentence":"districts","units":"districts and cities"}}', FALSE, FALSE),
    ('cap-xa', 2, 'cap-huyen', '{"vi":{"name":"Cấp xã","inSentence":"cấp xã","units":"xã, phường, thị trấn"},"en":{"name":"Communes","inSentence":"communes","units":"communes, wards and townships"}}', TRUE, TRUE)
) t;

CREATE TABLE "new_RevisionTier" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "tier" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "maximum" INTEGER,
    "criteriaScope" TEXT NOT NULL,
    "tieRule" TEXT,
    "noteVi" TEXT,
    "noteEn" TEXT,
    CONSTRAINT "RevisionTier_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RevisionTier_tier_check" CHECK ("tier" <> '' AND "tier" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "RevisionTier_criteriaScope_check" CHECK ("criteriaScope" IN ('tier', 'assessment')),
    CONSTRAINT "RevisionTier_asOf_check" CHECK ("asOf" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
INSERT INTO "new_RevisionTier" ("id", "revisionId", "tier", "asOf", "position", "complete", "maximum", "criteriaScope", "tieRule", "noteVi", "noteEn")
SELECT t."id", t."revisionId", t."tier", a."year" || '-12-31', t."position", t."complete", t."maximum", t."criteriaScope", t."tieRule", t."noteVi", t."noteEn"
FROM "RevisionTier" t JOIN "Revision" r ON r."id" = t."revisionId" JOIN "Assessment" a ON a."id" = r."assessmentId";
DROP TABLE "RevisionTier";
ALTER TABLE "new_RevisionTier" RENAME TO "RevisionTier";
CREATE UNIQUE INDEX "RevisionTier_revisionId_tier_key" ON "RevisionTier"("revisionId", "tier");

CREATE TABLE "new_Assessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "currentRevisionId" INTEGER,
    CONSTRAINT "Assessment_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assessment_kind_check" CHECK ("kind" IN ('official', 'simulated'))
);
INSERT INTO "new_Assessment" SELECT "id", "slug", "year", "kind", "register", "currentRevisionId" FROM "Assessment";
DROP TABLE "Assessment";
ALTER TABLE "new_Assessment" RENAME TO "Assessment";
CREATE UNIQUE INDEX "Assessment_slug_key" ON "Assessment"("slug");
CREATE UNIQUE INDEX "Assessment_currentRevisionId_key" ON "Assessment"("currentRevisionId");

CREATE TABLE "new_Act" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessmentId" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "contentHash" TEXT,
    CONSTRAINT "Act_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Act_action_check" CHECK ("action" IN ('publish', 'rollback', 'withdraw', 'restore'))
);
INSERT INTO "new_Act" SELECT "id", "assessmentId", "at", "action", "revision", "before", "after", "noteVi", "noteEn", "contentHash" FROM "Act";
DROP TABLE "Act";
ALTER TABLE "new_Act" RENAME TO "Act";
CREATE INDEX "Act_assessmentId_idx" ON "Act"("assessmentId");

CREATE TABLE "new_Revision" (
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
    CONSTRAINT "Revision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_status_check" CHECK ("status" IN ('published', 'withdrawn'))
);
INSERT INTO "new_Revision" SELECT "id", "assessmentId", "number", "slug", "status", "publishedAt", "provinceVi", "provinceEn", "titleVi", "titleEn", "decisionNumber", "decisionDate", "decisionTitle", "effectiveDate", "noteVi", "noteEn", "statusNote", "sourceFileName", "sourceSha256", "sourceBytes", "contentHash" FROM "Revision";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE UNIQUE INDEX "Revision_slug_key" ON "Revision"("slug");
CREATE UNIQUE INDEX "Revision_assessmentId_number_key" ON "Revision"("assessmentId", "number");

CREATE TABLE "new_Result" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tierId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "nameAsPrinted" TEXT NOT NULL,
    "total" INTEGER,
    "totalPrinted" TEXT,
    "missing" TEXT,
    "officialRank" INTEGER,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "sourceId" INTEGER NOT NULL,
    "sourceRow" INTEGER NOT NULL,
    CONSTRAINT "Result_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "RevisionTier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Result_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Result_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Result_missing_check" CHECK ("missing" IN ('not-published', 'not-assessed', 'not-applicable', 'unit-abolished', 'invalid-in-source'))
);
INSERT INTO "new_Result" SELECT "id", "tierId", "unitId", "nameAsPrinted", "total", "totalPrinted", "missing", "officialRank", "noteVi", "noteEn", "sourceId", "sourceRow" FROM "Result";
DROP TABLE "Result";
ALTER TABLE "new_Result" RENAME TO "Result";
CREATE UNIQUE INDEX "Result_tierId_unitId_key" ON "Result"("tierId", "unitId");

CREATE TABLE "new_Score" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "resultId" INTEGER NOT NULL,
    "criterionId" INTEGER NOT NULL,
    "points" INTEGER,
    "printed" TEXT,
    "missing" TEXT,
    CONSTRAINT "Score_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Result" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Score_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Score_missing_check" CHECK ("missing" IN ('not-published', 'not-assessed', 'not-applicable', 'unit-abolished', 'invalid-in-source'))
);
INSERT INTO "new_Score" SELECT "id", "resultId", "criterionId", "points", "printed", "missing" FROM "Score";
DROP TABLE "Score";
ALTER TABLE "new_Score" RENAME TO "Score";
CREATE UNIQUE INDEX "Score_resultId_criterionId_key" ON "Score"("resultId", "criterionId");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Tier_register_slug_key" ON "Tier"("register", "slug");

-- CreateIndex
CREATE INDEX "UnitFact_unitId_idx" ON "UnitFact"("unitId");

-- CreateIndex
CREATE INDEX "UnitFact_code_idx" ON "UnitFact"("code");

-- CreateIndex
CREATE INDEX "Tile_unitId_idx" ON "Tile"("unitId");

-- At most one fact of a unit on any day.
CREATE TRIGGER "UnitFact_overlap_insert" BEFORE INSERT ON "UnitFact"
WHEN EXISTS (
    SELECT 1 FROM "UnitFact" f WHERE f."unitId" = NEW."unitId"
        AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
        AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
)
BEGIN
    SELECT RAISE(ABORT, 'Two facts of one unit overlap.');
END;
CREATE TRIGGER "UnitFact_overlap_update" BEFORE UPDATE ON "UnitFact"
WHEN EXISTS (
    SELECT 1 FROM "UnitFact" f WHERE f."unitId" = NEW."unitId" AND f."id" <> NEW."id"
        AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
        AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
)
BEGIN
    SELECT RAISE(ABORT, 'Two facts of one unit overlap.');
END;

-- At most one unit of a register and tier has a code on any day.
CREATE TRIGGER "UnitFact_code_insert" BEFORE INSERT ON "UnitFact"
WHEN EXISTS (
    SELECT 1 FROM "UnitFact" f JOIN "Unit" u ON u."id" = f."unitId" JOIN "Unit" n ON n."id" = NEW."unitId"
    WHERE f."code" = NEW."code" AND f."unitId" <> NEW."unitId" AND u."register" = n."register" AND u."tier" = n."tier"
        AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
        AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
)
BEGIN
    SELECT RAISE(ABORT, 'Two units have one code on one day.');
END;
CREATE TRIGGER "UnitFact_code_update" BEFORE UPDATE ON "UnitFact"
WHEN EXISTS (
    SELECT 1 FROM "UnitFact" f JOIN "Unit" u ON u."id" = f."unitId" JOIN "Unit" n ON n."id" = NEW."unitId"
    WHERE f."code" = NEW."code" AND f."unitId" <> NEW."unitId" AND u."register" = n."register" AND u."tier" = n."tier"
        AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
        AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
)
BEGIN
    SELECT RAISE(ABORT, 'Two units have one code on one day.');
END;
