import { z } from 'zod';

/** The national sign-on in the environment (docs/national-sign-on.md). Without OIDC_ISSUER there is none, and no page speaks of it. */
export const NationalEnvironment = z.object({
  OIDC_ISSUER: z.url('OIDC_ISSUER must be the https address of the provider').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_SCOPES: z.string().default('openid profile'),
  /** Names of the claims: the provider's own. */
  OIDC_CLAIM_NUMBER: z.string().min(1).default('personal_number'),
  OIDC_CLAIM_NAME: z.string().min(1).default('name'),
  OIDC_CLAIM_BIRTH_DATE: z.string().min(1).default('birthdate'),
  /** Levels (`acr`) that are good enough, separated by spaces; empty = whatever the provider gives. */
  OIDC_ACR_VALUES: z.string().default(''),
  OIDC_ID_TOKEN_ALG: z.enum(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']).default('RS256'),
  /** Origins besides the issuer's to which the browser is led (sign-in page, sign-out page), separated by spaces. */
  OIDC_FORM_ORIGINS: z.string().default(''),
});

export type NationalConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  claims: { number: string; name: string; birthDate: string };
  acrValues: string[];
  idTokenAlg: z.infer<typeof NationalEnvironment>['OIDC_ID_TOKEN_ALG'];
  /** Where a form of the portal may lead: the issuer's origin and those named beside it. */
  formOrigins: string[];
};

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** null without OIDC_ISSUER. Throws one sentence when something is missing or an address is not https (loopback excepted). */
export function readNationalConfig(values: z.infer<typeof NationalEnvironment>): NationalConfig | null {
  if (!values.OIDC_ISSUER) return null;
  if (!values.OIDC_CLIENT_ID || !values.OIDC_CLIENT_SECRET) {
    throw new Error(
      'OIDC_ISSUER is set, and OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing. See docs/national-sign-on.md.',
    );
  }
  const acrValues = words(values.OIDC_ACR_VALUES);
  const formOrigins = [values.OIDC_ISSUER, ...words(values.OIDC_FORM_ORIGINS)].map(safeOrigin);
  return {
    issuer: values.OIDC_ISSUER,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    scopes: values.OIDC_SCOPES,
    claims: {
      number: values.OIDC_CLAIM_NUMBER,
      name: values.OIDC_CLAIM_NAME,
      birthDate: values.OIDC_CLAIM_BIRTH_DATE,
    },
    acrValues,
    idTokenAlg: values.OIDC_ID_TOKEN_ALG,
    formOrigins: [...new Set(formOrigins)],
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function safeOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname)))
    return url.origin;
  throw new Error('OIDC_ISSUER and OIDC_FORM_ORIGINS must be https addresses. See docs/national-sign-on.md.');
}
