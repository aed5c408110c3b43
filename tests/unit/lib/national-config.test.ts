import { expect, it } from 'vitest';
import { NationalEnvironment, readNationalConfig } from '@/lib/national-config';

const read = (environment: Record<string, string>) =>
  readNationalConfig(NationalEnvironment.parse(environment));
const complete = {
  OIDC_ISSUER: 'https://id.example.kg/realm',
  OIDC_CLIENT_ID: 'ashar',
  OIDC_CLIENT_SECRET: 'x',
};

it('knows no national sign-on without an issuer', () => {
  expect(read({})).toBeNull();
});

it('reads claims, levels and the places to which a form may lead', () => {
  expect(
    read({
      ...complete,
      OIDC_CLAIM_NUMBER: 'pin',
      OIDC_ACR_VALUES: 'substantial  high',
      OIDC_FORM_ORIGINS: 'https://login.example.kg https://id.example.kg',
    }),
  ).toMatchObject({
    claims: { number: 'pin', name: 'name', birthDate: 'birthdate' },
    acrValues: ['substantial', 'high'],
    formOrigins: ['https://id.example.kg', 'https://login.example.kg'],
  });
});

it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('refuses an issuer without %s', (name) => {
  const { [name]: _, ...rest } = complete as Record<string, string>;
  expect(() => read(rest)).toThrow('OIDC_CLIENT_ID or OIDC_CLIENT_SECRET');
});

it('refuses a provider without encryption, save on the own machine', () => {
  expect(() => read({ ...complete, OIDC_ISSUER: 'http://id.example.kg' })).toThrow('https');
  expect(() => read({ ...complete, OIDC_FORM_ORIGINS: 'id.example.kg' })).toThrow('https');
  expect(read({ ...complete, OIDC_ISSUER: 'http://localhost:9000' })?.formOrigins).toEqual([
    'http://localhost:9000',
  ]);
});
