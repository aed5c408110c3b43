import { expect, it } from 'vitest';
import { CONSENT_VERSION, consentText } from '@/lib/privacy/consent-text';

/** The wordings of each version. A changed text is a new version: people are asked again (docs/decisions/0023). */
const WORDINGS: Record<number, { ky: string; ru: string }> = {
  1: {
    ky: 'QIVoR0tcImDePY65boektL2-isf6Ivso7vjcj_9_zgM',
    ru: 'E_TZdLZ8g_ltm6niibgqIEXpJAtdmXaNGoNpmR1P9G4',
  },
};

it.each(['ky', 'ru'] as const)('the wording in %s is the one of its version', (locale) => {
  expect(consentText(locale).hash).toBe(WORDINGS[CONSENT_VERSION]?.[locale]);
});

it('each language has its own name', () => {
  expect(consentText('ky').hash).not.toBe(consentText('ru').hash);
});
