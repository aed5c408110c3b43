-- Whoever comes on foot takes part too: the office enters, the paper form is kept, and people without an account are counted.
CREATE TYPE "AssistedActKind" AS ENUM ('submit_proposal');
ALTER TABLE "proposal" ADD COLUMN "entered_by_office" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "assisted_act" (
    "id" UUID NOT NULL,
    "kind" "AssistedActKind" NOT NULL,
    "municipality_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "assisted_act_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "assisted_act_proposal_id_key" ON "assisted_act"("proposal_id");
CREATE UNIQUE INDEX "assisted_act_sheet_id_key" ON "assisted_act"("sheet_id");
CREATE INDEX "assisted_act_municipality_id_entered_at_idx" ON "assisted_act"("municipality_id", "entered_at");
ALTER TABLE "assisted_act" ADD CONSTRAINT "assisted_act_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assisted_act" ADD CONSTRAINT "assisted_act_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assisted_act" ADD CONSTRAINT "assisted_act_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row is one person on paper (under a pseudonym of this matter only) or a counted number of people whose sheet is kept.
CREATE TABLE "participation_on_paper" (
    "id" UUID NOT NULL,
    "kind" "AssistedActKind" NOT NULL,
    "municipality_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "proposal_id" UUID,
    "pseudonym" TEXT,
    "people" INTEGER NOT NULL DEFAULT 1,
    "sheet_id" UUID NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "participation_on_paper_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "participation_on_paper_proposal_id_key" ON "participation_on_paper"("proposal_id");
CREATE INDEX "participation_on_paper_cycle_id_pseudonym_idx" ON "participation_on_paper"("cycle_id", "pseudonym");
CREATE INDEX "participation_on_paper_municipality_id_idx" ON "participation_on_paper"("municipality_id");
CREATE INDEX "participation_on_paper_sheet_id_idx" ON "participation_on_paper"("sheet_id");
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_people" CHECK (people > 0 AND (pseudonym IS NULL OR people = 1));
ALTER TABLE "participation_on_paper" ADD CONSTRAINT "participation_on_paper_pseudonym_form" CHECK (pseudonym ~ '^[A-Za-z0-9_-]{43}$');
