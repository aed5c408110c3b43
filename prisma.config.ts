import path from 'node:path';
import { defineConfig } from 'prisma/config';

// The native schema engine is a download that not every network allows; ours answers the same protocol from npm packages.
// PRISMA_NATIVE_ENGINE=1 is the way back to the native one.
if (process.env.PRISMA_NATIVE_ENGINE !== '1') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/prisma/schema-engine.mjs');
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/none' },
});
