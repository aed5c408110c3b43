import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { renderLetter } from '@/lib/mail/templates';

const parameters = { code: '012345', link: 'https://ashar.kg/ky/sign-in/link/abc', minutes: 10 };

describe.each(LOCALES)('the sign-in letter in %s', (locale) => {
  const { subject, text } = renderLetter(translator(locale), 'sign_in', parameters, 'https://ashar.kg');

  it('has the code and the link each on a line of its own', () => {
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines).toContain('012345');
    expect(lines).toContain(parameters.link);
  });

  it('keeps the code out of the subject, which lock screens show', () => {
    expect(subject).not.toContain('012345');
    expect(subject.length).toBeLessThan(60);
  });

  it('has no key or placeholder left', () => {
    expect(subject + text).not.toMatch(/\{\{|mail:|frame\.|sign_in\./);
  });
});
