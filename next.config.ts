import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NextConfig } from 'next';
import { FORM_LIMIT_MEGABYTES } from './lib/http/body-limit';

/** Five files of 10 MB with their form. A larger single file is refused at its field, a larger form by lib/http/error-page. */
const FORM_LIMIT = `${FORM_LIMIT_MEGABYTES}mb` as const;

/** What the database must have seen for this build, for /health. */
const migrations = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const config: NextConfig = {
  env: { ASHAR_MIGRATIONS: migrations.join(' ') },
  output: 'standalone',
  outputFileTracingRoot: path.resolve('.'),
  turbopack: { root: path.resolve('.') },
  // docs/decisions: forms without JavaScript need the classic model.
  cacheComponents: false,
  reactCompiler: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Titles and descriptions stand in the head for everybody, not only for robots: without JavaScript nothing moves them there later.
  htmlLimitedBots: /.*/,
  // Nothing is prerendered into the framework's own store: lib/http/public-pages keeps what is worth keeping.
  cacheMaxMemorySize: 0,
  generateEtags: false,
  trailingSlash: false,
  devIndicators: false,
  serverExternalPackages: ['pg', 'graphile-worker', 'pino', 'sharp', 'nodemailer'],
  experimental: {
    // Every page loaded beforehand would cost a third of a second at each start, and memory for pages that nobody opens.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: FORM_LIMIT },
    proxyClientMaxBodySize: FORM_LIMIT,
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          {
            key: 'Permissions-Policy',
            value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
          },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
        ],
      },
    ];
  },
};

export default config;
