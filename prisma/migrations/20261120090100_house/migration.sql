-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitType" AS ENUM ('oblast', 'republican_city', 'district', 'city_district', 'city', 'town', 'urban_settlement', 'ayil_aimak', 'village', 'village_of_city');

-- CreateEnum
CREATE TYPE "RuleUnit" AS ENUM ('calendar_day', 'working_day', 'year', 'percent', 'count', 'som');

-- CreateEnum
CREATE TYPE "RuleConfidence" AS ENUM ('verified', 'secondary', 'old', 'derived', 'unset');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('clerk', 'finance', 'moderator', 'secretary', 'administrator');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('visitor', 'resident', 'staff', 'system');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('pending', 'claimed');

-- CreateEnum
CREATE TYPE "OfficeRole" AS ENUM ('chair', 'deputy_chair', 'secretary', 'commission_chair', 'faction_leader', 'deputy', 'executive_head');

-- CreateEnum
CREATE TYPE "HearingKind" AS ENUM ('draft_budget', 'execution', 'general_plan', 'programme', 'tariff', 'boundaries', 'meeting', 'grant_commission', 'needs_assessment', 'initiative_contest', 'training', 'follow_up_register', 'other');

-- CreateEnum
CREATE TYPE "HearingState" AS ENUM ('draft', 'announced', 'postponed', 'cancelled', 'open', 'held', 'protocol_drafted', 'approved', 'answers_published', 'closed');

-- CreateEnum
CREATE TYPE "BudgetPhase" AS ENUM ('draft', 'agreed_draft', 'forecast', 'approved', 'amended', 'reported', 'executed');

-- CreateEnum
CREATE TYPE "BudgetState" AS ENUM ('hidden', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "MoneyUnit" AS ENUM ('som', 'thousand_som', 'million_som');

-- CreateEnum
CREATE TYPE "BudgetSide" AS ENUM ('revenue', 'expenditure', 'financing');

-- CreateEnum
CREATE TYPE "LineLevel" AS ENUM ('item', 'subitem', 'subtotal', 'total');

-- CreateEnum
CREATE TYPE "PhaseKind" AS ENUM ('collect', 'check', 'evaluate', 'appeal', 'vote', 'count', 'decide', 'implement', 'report');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('submitted', 'returned', 'published', 'rejected', 'referred', 'withdrawn', 'selected', 'not_selected', 'in_progress', 'completed', 'stopped');

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "slug" TEXT,
    "type" "UnitType" NOT NULL,
    "parent_id" UUID,
    "name_ky" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "folded" TEXT NOT NULL,
    "population" INTEGER,
    "population_year" INTEGER,
    "population_source" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "coordinate_source" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "fictitious" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_membership" (
    "id" UUID NOT NULL,
    "settlement_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "act" TEXT,

    CONSTRAINT "settlement_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_change" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "happened_on" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_printed" TEXT NOT NULL,
    "district" TEXT,
    "parts_printed" TEXT,
    "population" INTEGER,
    "council_members" INTEGER,
    "source" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_change_link" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "from_unit_id" UUID,
    "to_unit_id" UUID,

    CONSTRAINT "unit_change_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "municipality_id" UUID NOT NULL,
    "address_ky" TEXT,
    "address_ru" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "hours_ky" TEXT,
    "hours_ru" TEXT,
    "source" TEXT,

    CONSTRAINT "office_pkey" PRIMARY KEY ("municipality_id")
);

-- CreateTable
CREATE TABLE "legal_rule" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" INTEGER,
    "unit" "RuleUnit" NOT NULL,
    "municipality_id" UUID,
    "act_ky" TEXT,
    "act_ru" TEXT,
    "act_number" TEXT,
    "act_date" DATE,
    "article" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "confidence" "RuleConfidence" NOT NULL,
    "source_url" TEXT,

    CONSTRAINT "legal_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" DATE NOT NULL,
    "is_working_day" BOOLEAN NOT NULL,
    "name_ky" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "email_verified" TIMESTAMPTZ(6),
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'ky',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(6) NOT NULL
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "link_hash" TEXT NOT NULL,
    "return_to" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "consumed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residence" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "settlement_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),
    "confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "residence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(6),
    "granted_by_id" UUID,
    "order_number" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "municipality_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),
    "failure" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "letter_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("letter_id")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "loaded_data" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "report" JSONB NOT NULL,

    CONSTRAINT "loaded_data_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "original_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "attempt" UUID,
    "owner_id" UUID,
    "state" "UploadState" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(6),

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_holder" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID,
    "council_printed" TEXT NOT NULL,
    "role" "OfficeRole" NOT NULL,
    "role_printed" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "party" TEXT,
    "body_ky" TEXT,
    "body_ru" TEXT,
    "as_of" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_abstain" INTEGER,
    "present" INTEGER,
    "source" TEXT,

    CONSTRAINT "office_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_election" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "convocation" TEXT,
    "mandates" INTEGER,
    "registered_voters" INTEGER,
    "voted" INTEGER,
    "turnout_permille" INTEGER,
    "note" TEXT,
    "source" TEXT,

    CONSTRAINT "council_election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_seat" (
    "id" UUID NOT NULL,
    "election_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "note" TEXT,
    "source" TEXT,

    CONSTRAINT "council_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID,
    "body_printed" TEXT NOT NULL,
    "number" TEXT,
    "number_sort" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "decided_printed" TEXT,
    "subject" TEXT NOT NULL,
    "title_ky" TEXT,
    "title_ru" TEXT,
    "session" TEXT,
    "folded" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT,
    "source_note" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "attempt" UUID,
    "municipality_id" UUID,
    "place_printed" TEXT,
    "kind" "HearingKind" NOT NULL,
    "state" "HearingState" NOT NULL DEFAULT 'draft',
    "state_since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title_ky" TEXT NOT NULL DEFAULT '',
    "title_ru" TEXT NOT NULL DEFAULT '',
    "description_ky" TEXT NOT NULL DEFAULT '',
    "description_ru" TEXT NOT NULL DEFAULT '',
    "legal_basis_ky" TEXT NOT NULL DEFAULT '',
    "legal_basis_ru" TEXT NOT NULL DEFAULT '',
    "organiser_ky" TEXT NOT NULL DEFAULT '',
    "organiser_ru" TEXT NOT NULL DEFAULT '',
    "materials_place_ky" TEXT NOT NULL DEFAULT '',
    "materials_place_ru" TEXT NOT NULL DEFAULT '',
    "how_to_send_ky" TEXT NOT NULL DEFAULT '',
    "how_to_send_ru" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "registration_phone" TEXT NOT NULL DEFAULT '',
    "registration_deadline" TIMESTAMPTZ(6),
    "statement_deadline" TIMESTAMPTZ(6),
    "translation_due" DATE,
    "budget_year" INTEGER,
    "cancel_reason_ky" TEXT,
    "cancel_reason_ru" TEXT,
    "cancelled_at" TIMESTAMPTZ(6),
    "published_at" TIMESTAMPTZ(6),
    "announced_printed" TEXT,
    "date_note" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "sources" TEXT[],
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_sitting" (
    "id" UUID NOT NULL,
    "hearing_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "held_on" DATE,
    "ends_on" DATE,
    "starts_at" TEXT,
    "ends_at" TEXT,
    "venue_ky" TEXT NOT NULL DEFAULT '',
    "venue_ru" TEXT NOT NULL DEFAULT '',
    "district_ky" TEXT,
    "settlement_id" UUID,

    CONSTRAINT "hearing_sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_material" (
    "id" UUID NOT NULL,
    "hearing_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "upload_id" UUID NOT NULL,
    "title_ky" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,

    CONSTRAINT "hearing_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_version" (
    "id" UUID NOT NULL,
    "hearing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed" TEXT[],
    "note_ky" TEXT,
    "note_ru" TEXT,
    "published_by" UUID,

    CONSTRAINT "hearing_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_version" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "phase" "BudgetPhase" NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 1,
    "state" "BudgetState" NOT NULL DEFAULT 'hidden',
    "act_number" TEXT,
    "act_date" DATE,
    "act_title_ky" TEXT,
    "act_title_ru" TEXT,
    "decision_id" UUID,
    "printed_unit" "MoneyUnit" NOT NULL,
    "source_url" TEXT,
    "source_file" TEXT,
    "rounded" BOOLEAN NOT NULL DEFAULT false,
    "note_ky" TEXT,
    "note_ru" TEXT,
    "revision" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by_id" UUID,
    "published_at" TIMESTAMPTZ(6),

    CONSTRAINT "budget_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "side" "BudgetSide" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT,
    "level" "LineLevel" NOT NULL,
    "parent_id" UUID,
    "name_ky" TEXT,
    "name_ru" TEXT,
    "folded" TEXT NOT NULL DEFAULT '',
    "topic" TEXT,
    "funding_source" TEXT,
    "delegated" BOOLEAN NOT NULL DEFAULT false,
    "plan_tyiyn" BIGINT,
    "adjusted_tyiyn" BIGINT,
    "executed_tyiyn" BIGINT,
    "note" TEXT,
    "note_ky" TEXT,
    "note_ru" TEXT,
    "source_row" INTEGER,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_figure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "collection" TEXT NOT NULL,
    "territory_code" TEXT,
    "period" TEXT NOT NULL,
    "name_ky" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "known_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name_ky" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "act_ky" TEXT NOT NULL,
    "act_ru" TEXT NOT NULL,
    "money_tyiyn" BIGINT NOT NULL,
    "cap_tyiyn" BIGINT NOT NULL,
    "min_tyiyn" BIGINT NOT NULL DEFAULT 0,
    "proposals_per_person" INTEGER NOT NULL DEFAULT 3,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_phase" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "PhaseKind" NOT NULL,
    "opens_at" TIMESTAMPTZ(6) NOT NULL,
    "closes_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "cycle_phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "attempt" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "settlement_id" UUID NOT NULL,
    "author_id" UUID,
    "author_public_name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "beneficiaries" TEXT NOT NULL,
    "beneficiary_count" INTEGER,
    "plan" TEXT NOT NULL,
    "plan_from" DATE,
    "plan_to" DATE,
    "own_money_tyiyn" BIGINT NOT NULL DEFAULT 0,
    "own_labour" TEXT NOT NULL DEFAULT '',
    "own_material" TEXT NOT NULL DEFAULT '',
    "total_tyiyn" BIGINT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'submitted',
    "state_since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(6),
    "review_reason" TEXT,
    "review_text_ky" TEXT,
    "review_text_ru" TEXT,
    "competent_body_ky" TEXT,
    "competent_body_ru" TEXT,
    "withdraw_reason" TEXT,
    "folded" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_item" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quantity_thousandths" BIGINT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "unit_price_tyiyn" BIGINT NOT NULL,
    "total_tyiyn" BIGINT NOT NULL,

    CONSTRAINT "cost_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_file" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "upload_id" UUID NOT NULL,

    CONSTRAINT "proposal_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_event" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ProposalState" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "proposal_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_work" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "municipality_id" UUID,
    "place_printed" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "title_ky" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "cost_tyiyn" BIGINT,
    "state" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT,
    "source_note" TEXT,

    CONSTRAINT "known_work_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_slug_key" ON "unit"("slug");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_type_idx" ON "unit"("type");

-- CreateIndex
CREATE INDEX "unit_folded_idx" ON "unit" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "settlement_membership_municipality_id_idx" ON "settlement_membership"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_membership_settlement_id_municipality_id_valid_f_key" ON "settlement_membership"("settlement_id", "municipality_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "unit_change_key_key" ON "unit_change"("key");

-- CreateIndex
CREATE INDEX "unit_change_link_from_unit_id_idx" ON "unit_change_link"("from_unit_id");

-- CreateIndex
CREATE INDEX "unit_change_link_to_unit_id_idx" ON "unit_change_link"("to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_change_link_change_id_from_unit_id_to_unit_id_key" ON "unit_change_link"("change_id", "from_unit_id", "to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_rule_key_municipality_id_valid_from_key" ON "legal_rule"("key", "municipality_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_link_hash_key" ON "sign_in_code"("link_hash");

-- CreateIndex
CREATE INDEX "sign_in_code_email_created_at_idx" ON "sign_in_code"("email", "created_at");

-- CreateIndex
CREATE INDEX "residence_user_id_idx" ON "residence"("user_id");

-- CreateIndex
CREATE INDEX "residence_municipality_id_idx" ON "residence"("municipality_id");

-- CreateIndex
CREATE INDEX "role_grant_municipality_id_idx" ON "role_grant"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_user_id_municipality_id_role_valid_from_key" ON "role_grant"("user_id", "municipality_id", "role", "valid_from");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_idx" ON "audit_entry"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_municipality_id_at_idx" ON "audit_entry"("municipality_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_dedupe_key_key" ON "letter"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_created_at_idx" ON "outbox_message"("created_at");

-- CreateIndex
CREATE INDEX "upload_state_created_at_idx" ON "upload"("state", "created_at");

-- CreateIndex
CREATE INDEX "upload_attempt_idx" ON "upload"("attempt");

-- CreateIndex
CREATE UNIQUE INDEX "office_holder_key_key" ON "office_holder"("key");

-- CreateIndex
CREATE INDEX "office_holder_municipality_id_role_idx" ON "office_holder"("municipality_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "council_election_key_key" ON "council_election"("key");

-- CreateIndex
CREATE UNIQUE INDEX "council_election_municipality_id_held_on_key" ON "council_election"("municipality_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "council_seat_election_id_party_key" ON "council_seat"("election_id", "party");

-- CreateIndex
CREATE UNIQUE INDEX "decision_key_key" ON "decision"("key");

-- CreateIndex
CREATE INDEX "decision_municipality_id_decided_on_idx" ON "decision"("municipality_id", "decided_on");

-- CreateIndex
CREATE INDEX "decision_folded_idx" ON "decision" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "hearing_key_key" ON "hearing"("key");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_attempt_key" ON "hearing"("attempt");

-- CreateIndex
CREATE INDEX "hearing_municipality_id_state_idx" ON "hearing"("municipality_id", "state");

-- CreateIndex
CREATE INDEX "hearing_sitting_held_on_idx" ON "hearing_sitting"("held_on");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_sitting_hearing_id_ordinal_key" ON "hearing_sitting"("hearing_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_material_hearing_id_ordinal_key" ON "hearing_material"("hearing_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_version_hearing_id_number_key" ON "hearing_version"("hearing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "budget_version_key_key" ON "budget_version"("key");

-- CreateIndex
CREATE INDEX "budget_version_municipality_id_year_state_idx" ON "budget_version"("municipality_id", "year", "state");

-- CreateIndex
CREATE INDEX "budget_line_municipality_id_year_idx" ON "budget_line"("municipality_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_version_id_ordinal_key" ON "budget_line"("version_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "known_figure_key_key" ON "known_figure"("key");

-- CreateIndex
CREATE INDEX "known_figure_collection_territory_code_idx" ON "known_figure"("collection", "territory_code");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_key_key" ON "cycle"("key");

-- CreateIndex
CREATE INDEX "cycle_municipality_id_idx" ON "cycle"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_phase_cycle_id_kind_key" ON "cycle_phase"("cycle_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_phase_cycle_id_ordinal_key" ON "cycle_phase"("cycle_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_attempt_key" ON "proposal"("attempt");

-- CreateIndex
CREATE INDEX "proposal_municipality_id_state_published_at_idx" ON "proposal"("municipality_id", "state", "published_at");

-- CreateIndex
CREATE INDEX "proposal_author_id_idx" ON "proposal"("author_id");

-- CreateIndex
CREATE INDEX "proposal_folded_idx" ON "proposal" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_municipality_id_number_key" ON "proposal"("municipality_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cost_item_proposal_id_ordinal_key" ON "cost_item"("proposal_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_file_upload_id_key" ON "proposal_file"("upload_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_file_proposal_id_ordinal_key" ON "proposal_file"("proposal_id", "ordinal");

-- CreateIndex
CREATE INDEX "proposal_event_proposal_id_at_idx" ON "proposal_event"("proposal_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "known_work_key_key" ON "known_work"("key");

-- CreateIndex
CREATE INDEX "known_work_municipality_id_idx" ON "known_work"("municipality_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement_membership" ADD CONSTRAINT "settlement_membership_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement_membership" ADD CONSTRAINT "settlement_membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_change_link" ADD CONSTRAINT "unit_change_link_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_change_link" ADD CONSTRAINT "unit_change_link_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_change_link" ADD CONSTRAINT "unit_change_link_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_rule" ADD CONSTRAINT "legal_rule_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence" ADD CONSTRAINT "residence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence" ADD CONSTRAINT "residence_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence" ADD CONSTRAINT "residence_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_election" ADD CONSTRAINT "council_election_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_seat" ADD CONSTRAINT "council_seat_election_id_fkey" FOREIGN KEY ("election_id") REFERENCES "council_election"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_sitting" ADD CONSTRAINT "hearing_sitting_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_sitting" ADD CONSTRAINT "hearing_sitting_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_material" ADD CONSTRAINT "hearing_material_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_material" ADD CONSTRAINT "hearing_material_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_version" ADD CONSTRAINT "hearing_version_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_version" ADD CONSTRAINT "budget_version_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_version" ADD CONSTRAINT "budget_version_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "budget_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "budget_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_phase" ADD CONSTRAINT "cycle_phase_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_item" ADD CONSTRAINT "cost_item_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_file" ADD CONSTRAINT "proposal_file_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_file" ADD CONSTRAINT "proposal_file_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_work" ADD CONSTRAINT "known_work_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;


