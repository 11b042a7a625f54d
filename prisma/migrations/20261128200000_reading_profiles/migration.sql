-- CreateTable
CREATE TABLE "ReadingProfile" (
    "register" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    PRIMARY KEY ("register", "tier")
);
