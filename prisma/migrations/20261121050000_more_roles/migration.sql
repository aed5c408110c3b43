-- The roles that the portal's work knows (docs/roles.md). Their rules stand in the next migration: a new value cannot be used where it is added.
ALTER TYPE "Role" ADD VALUE 'evaluator';
ALTER TYPE "Role" ADD VALUE 'monitor';
ALTER TYPE "Role" ADD VALUE 'deputy';
ALTER TYPE "Role" ADD VALUE 'observer';
ALTER TYPE "Role" ADD VALUE 'village_head';
ALTER TYPE "Role" ADD VALUE 'country_administrator';
