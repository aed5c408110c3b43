import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showSecondFactor } from '@/app/[locale]/(resident)/account/second-factor/actions';
import { sendProposal } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/actions';
import { NEW_PROPOSAL_FORM } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { keptProposal } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/kept-proposal';
import { confirmCode } from '@/app/[locale]/(resident)/sign-in/code/actions';
import { sendText } from '@/app/[locale]/(resident)/sign-in/phone/actions';
import { saveNewHearing } from '@/app/[locale]/(staff)/staff/m/[municipality]/hearings/actions';
import { EMPTY_HEARING_FORM } from '@/app/[locale]/(staff)/staff/m/[municipality]/hearings/form-state';
import { readSession, startSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { EMPTY_FORM } from '@/lib/http/form';
import type { Person } from '@/lib/identity/actor';
import { paths } from '@/lib/paths';
import { makeAccount } from '@/tests/support/accounts';
import { CookieJar, formOf, ledTo } from '@/tests/support/cookie-jar';
import { testDatabase } from '@/tests/support/database';
import { emptyMunicipality, enrolled, person } from '@/tests/support/second-factor';

// The actions of the sign-in as a browser without scripts calls them, on a real database; only the cookies are the test's.
const jar = new CookieJar();
vi.mock('next/headers', () => ({
  cookies: () => jar.headers().cookies(),
  headers: () => jar.headers().headers(),
}));

const { sql } = testDatabase();
const SLUG = 'on-archa';
const count = async (table: string) =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

async function signedIn(userId: string, secondFactorAt: Date | null = null): Promise<void> {
  const token = await inTransaction((tx) => startSession(tx, userId, new Date(), { secondFactorAt }));
  jar.put('ashar-session', token);
}

const currentPerson = async () =>
  (await readSession(jar.get('ashar-session') ?? '', new Date())).person as Person;

beforeEach(async () => {
  jar.empty();
  await emptyMunicipality();
  await sql('TRUNCATE sign_in_code, text_message, kept_form, rate_limit CASCADE');
});

describe('by phone', () => {
  const phone = '0700 123 456';

  async function askedFor(to = paths.devices('ru')): Promise<string> {
    expect(await ledTo(sendText(EMPTY_FORM, formOf({ locale: 'ru', to, phone })))).toBe(
      paths.signInCode('ru'),
    );
    const { parameters } = await db.textMessage.findFirstOrThrow({ select: { parameters: true } });
    return (parameters as { code: string }).code;
  }

  it('the code of the SMS leads back to the errand, in a session that names the device', async () => {
    const code = await askedFor();
    expect(await ledTo(confirmCode(EMPTY_FORM, formOf({ locale: 'ru', code })))).toBe(paths.devices('ru'));
    expect(await currentPerson()).toMatchObject({ kind: 'resident', phone: '+996700123456', email: null });
    expect(await sql('SELECT device FROM session')).toEqual([{ device: 'Firefox, Android' }]);
  });

  it('a wrong code says how many tries are left, and keeps what was typed', async () => {
    const code = await askedFor();
    const wrong = ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
    expect(await confirmCode(EMPTY_FORM, formOf({ locale: 'ru', code: wrong }))).toMatchObject({
      errors: { code: { code: 'does_not_fit', limit: 4 } },
      typed: { code: [wrong] },
    });
  });

  it('in another browser the code is worth nothing', async () => {
    const code = await askedFor();
    jar.empty();
    expect(await ledTo(confirmCode(EMPTY_FORM, formOf({ locale: 'ru', code })))).toBe(paths.signIn('ru'));
  });

  it('a number abroad comes back as it was typed, and no SMS goes out', async () => {
    const typed = '+7 912 345 67 89';
    expect(await sendText(EMPTY_FORM, formOf({ locale: 'ru', phone: typed }))).toMatchObject({
      errors: { phone: { code: 'not_a_phone' } },
      typed: { phone: [typed] },
    });
    expect(await count('text_message')).toBe(0);
  });
});

describe('a session that ends while a form is written', () => {
  const typed = { locale: 'ky', municipality: SLUG, title: 'Көчө жарыгы', 'items.0.name': 'Чырак' };
  const here = paths.newProposal('ky', SLUG);

  it('keeps what was typed and the names of files, and gives it back after the sign-in', async () => {
    const form = formOf(typed);
    form.append('files', new File(['%PDF-1.4'], 'smeta.pdf', { type: 'application/pdf' }));
    expect(await ledTo(sendProposal(NEW_PROPOSAL_FORM, form))).toBe(paths.signIn('ky', here));
    await signedIn(await makeAccount('aida@post.kg'));
    const kept = await keptProposal(await currentPerson(), here, NEW_PROPOSAL_FORM);
    expect(kept?.initial.typed).toMatchObject({ title: ['Көчө жарыгы'], 'items.0.name': ['Чырак'] });
    expect(kept?.lostFiles).toEqual(['smeta.pdf']);
  });

  it('gives it back in the other language too, and to nobody at another browser', async () => {
    await ledTo(sendProposal(NEW_PROPOSAL_FORM, formOf(typed)));
    await signedIn(await makeAccount('aida@post.kg'));
    const aida = await currentPerson();
    expect(await keptProposal(aida, paths.newProposal('ru', SLUG), NEW_PROPOSAL_FORM)).not.toBeNull();
    jar.empty();
    expect(await keptProposal(aida, here, NEW_PROPOSAL_FORM)).toBeNull();
  });

  it('a changed cookie is such an end, and no fault', async () => {
    await signedIn(await makeAccount('aida@post.kg'));
    jar.put('ashar-session', `${jar.get('ashar-session')}x`);
    expect(await ledTo(sendProposal(NEW_PROPOSAL_FORM, formOf(typed)))).toBe(
      paths.signIn('ky', here, 'expired'),
    );
  });
});

describe('an office that ends between the reading and the sending of a form', () => {
  it('writes nothing, says why, and keeps what was typed', async () => {
    const userId = await person('aida');
    await signedIn(userId, new Date());
    expect(await currentPerson()).toMatchObject({ kind: 'staff' });
    await sql('UPDATE role_grant SET valid_to = now()');
    const here = paths.staffNewHearing('ky', SLUG);
    const form = formOf({ locale: 'ky', municipality: SLUG, titleKy: 'Бюджет боюнча угуу' });
    expect(await ledTo(saveNewHearing(EMPTY_HEARING_FORM, form))).toBe(paths.signIn('ky', here, 'office'));
    expect([await count('hearing'), await count('kept_form')]).toEqual([0, 1]);
  });

  it('with no second factor shown leads to it, and keeps what was typed', async () => {
    await signedIn(await person('aida'));
    const here = paths.staffNewHearing('ky', SLUG);
    const form = formOf({ locale: 'ky', municipality: SLUG, titleKy: 'Бюджет боюнча угуу' });
    expect(await ledTo(saveNewHearing(EMPTY_HEARING_FORM, form))).toBe(paths.secondFactor('ky', here));
    expect([await count('hearing'), await count('kept_form')]).toEqual([0, 1]);
  });
});

it('five wrong second factors end the session, and the sign-in says so', async () => {
  const { userId } = await enrolled('aida');
  await signedIn(userId);
  const to = paths.staff('ky');
  const answer = () => showSecondFactor(EMPTY_FORM, formOf({ locale: 'ky', to, factor: 'aaaaa-aaaaa' }));
  for (let tries = 0; tries < 4; tries += 1)
    expect(await answer()).toMatchObject({ errors: { factor: { code: 'does_not_fit' } } });
  expect(await ledTo(answer())).toBe(paths.signIn('ky', to, 'tries'));
  expect(await currentPerson()).toBeNull();
});
