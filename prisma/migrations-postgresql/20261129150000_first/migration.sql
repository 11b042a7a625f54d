-- The whole schema as PostgreSQL has it (npx tsx prisma/diff.ts --postgresql), and under it what Prisma's comparison does not see: the same rules
-- as in the migrations of SQLite. Text has the order of its bytes, as there, whatever the database's own order is.

-- CreateTable
CREATE TABLE "Assessment" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "register" TEXT COLLATE "C" NOT NULL,
    "currentRevisionId" INTEGER,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Act" (
    "id" SERIAL NOT NULL,
    "assessmentId" INTEGER NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "revision" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C",
    "noteVi" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "contentHash" TEXT COLLATE "C",

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "assessmentId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'published',
    "publishedAt" TEXT COLLATE "C" NOT NULL,
    "provinceVi" TEXT COLLATE "C" NOT NULL,
    "provinceEn" TEXT COLLATE "C" NOT NULL,
    "titleVi" TEXT COLLATE "C" NOT NULL,
    "titleEn" TEXT COLLATE "C" NOT NULL,
    "decisionNumber" TEXT COLLATE "C",
    "decisionDate" TEXT COLLATE "C",
    "decisionTitle" TEXT COLLATE "C",
    "effectiveDate" TEXT COLLATE "C",
    "noteVi" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "statusNote" TEXT COLLATE "C",
    "sourceFileName" TEXT COLLATE "C" NOT NULL,
    "sourceSha256" TEXT COLLATE "C" NOT NULL,
    "sourceBytes" INTEGER NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionTier" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "variant" TEXT COLLATE "C",
    "variantVi" TEXT COLLATE "C",
    "variantEn" TEXT COLLATE "C",
    "asOf" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "maximum" INTEGER,
    "decimals" INTEGER,
    "criteriaScope" TEXT COLLATE "C" NOT NULL,
    "tieRule" TEXT COLLATE "C",
    "scale" TEXT COLLATE "C",
    "rankScope" TEXT COLLATE "C",
    "bands" TEXT COLLATE "C",
    "noteVi" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",

    CONSTRAINT "RevisionTier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" SERIAL NOT NULL,
    "tierId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "slug" TEXT COLLATE "C" NOT NULL,
    "nameVi" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "maximum" INTEGER,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Register" (
    "register" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "nameVi" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "ownerVi" TEXT COLLATE "C" NOT NULL,
    "ownerEn" TEXT COLLATE "C" NOT NULL,
    "noteVi" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C" NOT NULL,
    "words" TEXT COLLATE "C" NOT NULL,
    "formerProvinces" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Register_pkey" PRIMARY KEY ("register")
);

-- CreateTable
CREATE TABLE "Tier" (
    "id" SERIAL NOT NULL,
    "register" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "parentSlug" TEXT COLLATE "C",
    "words" TEXT COLLATE "C" NOT NULL,
    "areas" BOOLEAN NOT NULL DEFAULT false,
    "hasMap" BOOLEAN NOT NULL,

    CONSTRAINT "Tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "register" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "evidence" TEXT COLLATE "C" NOT NULL,
    "formerProvince" TEXT COLLATE "C",

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitFact" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "code" TEXT COLLATE "C" NOT NULL,
    "nameVi" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "parentId" INTEGER,
    "legalAct" TEXT COLLATE "C",
    "confidence" TEXT COLLATE "C" NOT NULL,
    "sourceUrl" TEXT COLLATE "C",
    "sortKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "UnitFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tile" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "layoutFrom" TEXT COLLATE "C",
    "column" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,

    CONSTRAINT "Tile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" SERIAL NOT NULL,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER,
    "date" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "extent" TEXT COLLATE "C" NOT NULL,
    "legalAct" TEXT COLLATE "C" NOT NULL,
    "confidence" TEXT COLLATE "C" NOT NULL,
    "sourceUrl" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MovedSlug" (
    "id" SERIAL NOT NULL,
    "register" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "oldSlug" TEXT COLLATE "C" NOT NULL,
    "newSlug" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MovedSlug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Result" (
    "id" SERIAL NOT NULL,
    "tierId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "nameAsPrinted" TEXT COLLATE "C" NOT NULL,
    "total" INTEGER,
    "totalPrinted" TEXT COLLATE "C",
    "missing" TEXT COLLATE "C",
    "officialRank" INTEGER,
    "unranked" BOOLEAN NOT NULL DEFAULT false,
    "band" TEXT COLLATE "C",
    "noteVi" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "sourceId" INTEGER NOT NULL,
    "sourceRow" INTEGER NOT NULL,

    CONSTRAINT "Result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "id" SERIAL NOT NULL,
    "resultId" INTEGER NOT NULL,
    "criterionId" INTEGER NOT NULL,
    "points" INTEGER,
    "printed" TEXT COLLATE "C",
    "missing" TEXT COLLATE "C",

    CONSTRAINT "Score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterLoad" (
    "register" TEXT COLLATE "C" NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "loadedAt" TEXT COLLATE "C" NOT NULL,
    "base" TEXT COLLATE "C",

    CONSTRAINT "RegisterLoad_pkey" PRIMARY KEY ("register")
);

-- CreateTable
CREATE TABLE "RegisterChange" (
    "id" SERIAL NOT NULL,
    "register" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "asOf" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "undoneAt" TEXT COLLATE "C",
    "undone" TEXT COLLATE "C",

    CONSTRAINT "RegisterChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadingProfile" (
    "register" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "shape" TEXT COLLATE "C" NOT NULL,
    "agreed" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReadingProfile_pkey" PRIMARY KEY ("register","tier")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" SERIAL NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "revision" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "sourceSha256" TEXT COLLATE "C",
    "seal" TEXT COLLATE "C",
    "previousHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seal" (
    "revision" TEXT COLLATE "C" NOT NULL,
    "lines" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_slug_key" ON "Assessment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_currentRevisionId_key" ON "Assessment"("currentRevisionId");

-- CreateIndex
CREATE INDEX "Act_assessmentId_idx" ON "Act"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_slug_key" ON "Revision"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_assessmentId_number_key" ON "Revision"("assessmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Source_revisionId_slug_key" ON "Source"("revisionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "RevisionTier_revisionId_tier_variant_key" ON "RevisionTier"("revisionId", "tier", "variant");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_tierId_slug_key" ON "Criterion"("tierId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Tier_register_slug_key" ON "Tier"("register", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_register_tier_slug_key" ON "Unit"("register", "tier", "slug");

-- CreateIndex
CREATE INDEX "UnitFact_unitId_idx" ON "UnitFact"("unitId");

-- CreateIndex
CREATE INDEX "UnitFact_code_idx" ON "UnitFact"("code");

-- CreateIndex
CREATE INDEX "Tile_unitId_idx" ON "Tile"("unitId");

-- CreateIndex
CREATE INDEX "Succession_fromUnitId_idx" ON "Succession"("fromUnitId");

-- CreateIndex
CREATE INDEX "Succession_toUnitId_idx" ON "Succession"("toUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "MovedSlug_register_tier_oldSlug_key" ON "MovedSlug"("register", "tier", "oldSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Result_tierId_unitId_key" ON "Result"("tierId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Score_resultId_criterionId_key" ON "Score"("resultId", "criterionId");

-- CreateIndex
CREATE INDEX "RegisterChange_register_idx" ON "RegisterChange"("register");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTier" ADD CONSTRAINT "RevisionTier_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "RevisionTier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Criterion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitFact" ADD CONSTRAINT "UnitFact_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitFact" ADD CONSTRAINT "UnitFact_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tile" ADD CONSTRAINT "Tile_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "RevisionTier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words and forms.
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_kind_check" CHECK ("kind" IN ('official', 'simulated'));
ALTER TABLE "Act" ADD CONSTRAINT "Act_action_check" CHECK ("action" IN ('publish', 'rollback', 'withdraw', 'restore'));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_status_check" CHECK ("status" IN ('published', 'withdrawn'));
ALTER TABLE "RevisionTier" ADD CONSTRAINT "RevisionTier_tier_check" CHECK ("tier" ~ '^[a-z0-9-]+$'),
    ADD CONSTRAINT "RevisionTier_criteriaScope_check" CHECK ("criteriaScope" IN ('tier', 'assessment')),
    ADD CONSTRAINT "RevisionTier_asOf_check" CHECK ("asOf" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ADD CONSTRAINT "RevisionTier_decimals_check" CHECK ("decimals" BETWEEN 4 AND 6),
    ADD CONSTRAINT "RevisionTier_bands_check" CHECK ("bands" IS NULL OR "bands"::json IS NOT NULL),
    ADD CONSTRAINT "RevisionTier_variant_check" CHECK ("variant" ~ '^[a-z0-9-]+$'),
    ADD CONSTRAINT "RevisionTier_variantVi_check" CHECK (("variantVi" IS NULL) = ("variant" IS NULL) AND "variantVi" <> ''),
    ADD CONSTRAINT "RevisionTier_variantEn_check" CHECK (("variantEn" IS NULL) = ("variant" IS NULL) AND "variantEn" <> ''),
    ADD CONSTRAINT "RevisionTier_scale_check" CHECK ("scale" IN ('percent', 'index'));
ALTER TABLE "Register" ADD CONSTRAINT "Register_kind_check" CHECK ("kind" IN ('official', 'simulated'));
ALTER TABLE "Tier" ADD CONSTRAINT "Tier_slug_check" CHECK ("slug" ~ '^[a-z0-9-]+$');
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_tier_check" CHECK ("tier" ~ '^[a-z0-9-]+$');
ALTER TABLE "UnitFact" ADD CONSTRAINT "UnitFact_confidence_check" CHECK ("confidence" IN ('sourced', 'inferred', 'unknown')),
    ADD CONSTRAINT "UnitFact_validFrom_check" CHECK ("validFrom" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ADD CONSTRAINT "UnitFact_validTo_check" CHECK ("validTo" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ADD CONSTRAINT "UnitFact_interval_check" CHECK ("validFrom" < "validTo");
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_kind_check" CHECK ("kind" IN ('merged', 'split', 'renamed', 'moved', 'retyped', 'raised', 'ended')),
    ADD CONSTRAINT "Succession_extent_check" CHECK ("extent" IN ('whole', 'part', 'rest')),
    ADD CONSTRAINT "Succession_confidence_check" CHECK ("confidence" IN ('sourced', 'inferred', 'unknown')),
    ADD CONSTRAINT "Succession_date_check" CHECK ("date" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
ALTER TABLE "Result" ADD CONSTRAINT "Result_missing_check" CHECK ("missing" IN ('not-published', 'not-assessed', 'not-applicable', 'unit-abolished', 'invalid-in-source')),
    ADD CONSTRAINT "Result_unranked_check" CHECK (NOT "unranked" OR "officialRank" IS NULL),
    ADD CONSTRAINT "Result_band_check" CHECK ("band" <> '');
ALTER TABLE "Score" ADD CONSTRAINT "Score_missing_check" CHECK ("missing" IN ('not-published', 'not-assessed', 'not-applicable', 'unit-abolished', 'invalid-in-source'));
ALTER TABLE "Audit" ADD CONSTRAINT "Audit_seal_check" CHECK (length("seal") = 64);

-- At most one fact of a unit on any day, and at most one unit of a register and tier has a code on any day.
CREATE FUNCTION "UnitFact_check"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM "UnitFact" f WHERE f."unitId" = NEW."unitId" AND f."id" <> NEW."id"
            AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
            AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
    ) THEN
        RAISE EXCEPTION 'Two facts of one unit overlap.';
    END IF;
    IF EXISTS (
        SELECT 1 FROM "UnitFact" f JOIN "Unit" u ON u."id" = f."unitId" JOIN "Unit" n ON n."id" = NEW."unitId"
        WHERE f."code" = NEW."code" AND f."unitId" <> NEW."unitId" AND u."register" = n."register" AND u."tier" = n."tier"
            AND (f."validTo" IS NULL OR NEW."validFrom" IS NULL OR NEW."validFrom" < f."validTo")
            AND (NEW."validTo" IS NULL OR f."validFrom" IS NULL OR f."validFrom" < NEW."validTo")
    ) THEN
        RAISE EXCEPTION 'Two units have one code on one day.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "UnitFact_check" BEFORE INSERT OR UPDATE ON "UnitFact" FOR EACH ROW EXECUTE FUNCTION "UnitFact_check"();

-- A tier of a revision is one list, or every list of it is a variant: two lists without a word would be one ranking.
CREATE FUNCTION "RevisionTier_variant_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM "RevisionTier" t WHERE t."revisionId" = NEW."revisionId" AND t."tier" = NEW."tier"
            AND (t."variant" IS NULL OR NEW."variant" IS NULL)
    ) THEN
        RAISE EXCEPTION 'A tier is one list, or each of its lists is a variant.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RevisionTier_variant_insert" BEFORE INSERT ON "RevisionTier" FOR EACH ROW EXECUTE FUNCTION "RevisionTier_variant_insert"();

-- A unit has one result in a tier, whatever variants it has.
CREATE FUNCTION "Result_variant_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."unitId" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "Result" r JOIN "RevisionTier" t ON t."id" = r."tierId" JOIN "RevisionTier" n ON n."id" = NEW."tierId"
        WHERE r."unitId" = NEW."unitId" AND t."revisionId" = n."revisionId" AND t."tier" = n."tier" AND t."id" <> n."id"
    ) THEN
        RAISE EXCEPTION 'A unit stands in two variants of one tier.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Result_variant_insert" BEFORE INSERT ON "Result" FOR EACH ROW EXECUTE FUNCTION "Result_variant_insert"();

-- The transaction that changed the store last, whoever made it and by whatever program: what SQLite counts itself (PRAGMA data_version).
CREATE TABLE "StoreChange" (
    "one" BOOLEAN NOT NULL DEFAULT true PRIMARY KEY CHECK ("one"),
    "transaction" xid8 NOT NULL
);
INSERT INTO "StoreChange" ("transaction") VALUES (pg_current_xact_id());
CREATE FUNCTION "StoreChange_tell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "StoreChange" SET "transaction" = pg_current_xact_id() WHERE "transaction" <> pg_current_xact_id();
    RETURN NULL;
END $$;
DO $$
DECLARE changed text;
BEGIN
    FOR changed IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('StoreChange', '_prisma_migrations') LOOP
        EXECUTE format('CREATE TRIGGER "StoreChange_tell" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION "StoreChange_tell"()', changed);
    END LOOP;
END $$;
