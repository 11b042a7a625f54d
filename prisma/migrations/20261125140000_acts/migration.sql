-- CreateTable
CREATE TABLE "Act" (
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
    CONSTRAINT "Act_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Act_assessmentId_idx" ON "Act"("assessmentId");

-- What was done before there were acts stands in the log. Replayed as the desk of then did it: a publication and a rollback
-- made the year mean their revision (a bundle with a lower number did not), the withdrawal of what the year meant the highest
-- number that still stood.
WITH RECURSIVE "step" AS (
    SELECT a."id" AS "row", r."assessmentId", a."at", a."action", a."revision", r."number", a."note",
        CASE WHEN a."action" = 'publish' THEN r."noteEn" END AS "noteEn",
        ROW_NUMBER() OVER (PARTITION BY r."assessmentId" ORDER BY a."id") AS "n"
    FROM "Audit" a JOIN "Revision" r ON r."slug" = a."revision"
    WHERE a."action" IN ('publish', 'rollback', 'withdraw')
), "told" ("row", "assessmentId", "at", "action", "revision", "note", "noteEn", "n", "before", "after") AS (
    SELECT s."row", s."assessmentId", s."at", s."action", s."revision", s."note", s."noteEn", s."n", NULL, s."revision"
    FROM "step" s WHERE s."n" = 1
    UNION ALL
    SELECT s."row", s."assessmentId", s."at", s."action", s."revision", s."note", s."noteEn", s."n", t."after",
        CASE
            WHEN s."action" = 'publish' AND EXISTS (
                SELECT 1 FROM "step" p WHERE p."assessmentId" = s."assessmentId" AND p."action" = 'publish'
                    AND p."n" < s."n" AND p."number" > s."number"
            ) THEN t."after"
            WHEN s."action" <> 'withdraw' THEN s."revision"
            WHEN t."after" <> s."revision" THEN t."after"
            ELSE (
                SELECT p."revision" FROM "step" p WHERE p."assessmentId" = s."assessmentId" AND p."action" = 'publish'
                    AND p."n" < s."n" AND NOT EXISTS (
                        SELECT 1 FROM "step" w WHERE w."action" = 'withdraw' AND w."revision" = p."revision" AND w."n" <= s."n"
                    )
                ORDER BY p."number" DESC LIMIT 1
            )
        END
    FROM "told" t JOIN "step" s ON s."assessmentId" = t."assessmentId" AND s."n" = t."n" + 1
)
INSERT INTO "Act" ("assessmentId", "at", "action", "revision", "before", "after", "noteVi", "noteEn")
SELECT "assessmentId", "at", "action", "revision", "before", "after", "note", "noteEn" FROM "told" ORDER BY "row";
