import { expect, it } from 'vitest';
import { readConfig } from '@/lib/config';

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://u:p@db/ashar',
  ASHAR_ORIGIN: 'https://ashar.example/',
  NEXTAUTH_SECRET: 's'.repeat(32),
  ASHAR_HMAC_KEY: 'h'.repeat(32),
  ASHAR_FIELD_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  ASHAR_NUMBER_KEYS: `n1:${Buffer.alloc(32, 7).toString('base64')}`,
  ASHAR_UPLOADS_DIR: '/srv/ashar/.ashar/uploads',
  SMTP_URL: 'smtp://mail:25',
};

it('reads a complete environment', () => {
  expect(readConfig(complete)).toMatchObject({
    production: true,
    demonstration: false,
    origin: 'https://ashar.example',
    databasePool: 10,
  });
});

it.each([
  'DATABASE_URL',
  'NEXTAUTH_SECRET',
  'ASHAR_HMAC_KEY',
  'ASHAR_FIELD_KEYS',
  'ASHAR_NUMBER_KEYS',
  'ASHAR_UPLOADS_DIR',
  'SMTP_URL',
])('refuses to start without %s and says its name', (name) => {
  expect(() => readConfig({ ...complete, [name]: undefined })).toThrow(name);
});

it('refuses a demonstration that would send real mail', () => {
  expect(() => readConfig({ ...complete, ASHAR_DEMONSTRATION: '1' })).toThrow('exclude each other');
});

it('refuses short secrets', () => {
  expect(() => readConfig({ ...complete, ASHAR_HMAC_KEY: 'short' })).toThrow('32');
});

it('refuses field keys that are none, without repeating them', () => {
  const refusal = () => readConfig({ ...complete, ASHAR_FIELD_KEYS: 'k1:c2hvcnQ=' });
  expect(refusal).toThrow('ASHAR_FIELD_KEYS: entry 1');
  expect(refusal).not.toThrow('c2hvcnQ');
});

it('refuses a relative folder of uploads: web and worker would look in different places', () => {
  expect(() => readConfig({ ...complete, ASHAR_UPLOADS_DIR: '.ashar/uploads' })).toThrow(
    'ASHAR_UPLOADS_DIR must be an absolute path',
  );
});
