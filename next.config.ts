import path from 'node:path';
import type { NextConfig } from 'next';

/** Largest form the portal reads: five files of 10 MB with their form. Larger single files are refused with a message at the field. */
const FORM_LIMIT = '64mb';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: path.resolve('.'),
  turbopack: { root: path.resolve('.') },
  // docs/decisions: forms without JavaScript need the classic model.
  cacheComponents: false,
  reactCompiler: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  generateEtags: false,
  trailingSlash: false,
  devIndicators: false,
  serverExternalPackages: ['pg', 'graphile-worker', 'pino', 'sharp', 'nodemailer'],
  experimental: {
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
