import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/transaction';
import { sendLetter } from '@/lib/mail/send-letter';
import { closeMailServer } from '@/lib/mail/transport';
import { writeLetter } from '@/lib/mail/write-letter';
import { testDatabase } from '@/tests/support/database';
import { type MailServer, startMailServer } from '@/tests/support/mail-server';

const { sql } = testDatabase();
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, {
    ASHAR_DEMONSTRATION: '0',
    SMTP_URL: server.url,
    MAIL_FROM: 'Ашар <portal@ashar.kg>',
  });
});

afterAll(async () => {
  closeMailServer();
  await server.close();
});

beforeEach(async () => {
  await sql('TRUNCATE letter CASCADE');
  await sql('DELETE FROM graphile_worker._private_jobs');
  server.taken.length = 0;
});

const link = 'http://localhost:3000/ru/sign-in/link/abc';

async function write(dedupeKey = 'sign_in/1', recipient = 'aida@post.kg'): Promise<string> {
  await inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey,
      recipient,
      locale: 'ru',
      template: 'sign_in',
      parameters: { code: '012345', link, minutes: 10 },
    }),
  );
  const [row] = await sql<{ id: string }>('SELECT id FROM letter WHERE dedupe_key = $1', [dedupeKey]);
  return row?.id ?? '';
}

describe('writing a letter', () => {
  it('puts it on the queue once, however often the occasion is told', async () => {
    await write();
    await write();
    expect(await sql('SELECT id FROM letter')).toHaveLength(1);
    expect(await sql(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`)).toHaveLength(
      1,
    );
  });

  it('leaves nothing when the change it tells of is not committed', async () => {
    const failed = inTransaction(async (tx) => {
      await writeLetter(tx, {
        dedupeKey: 'x',
        recipient: 'aida@post.kg',
        locale: 'ky',
        template: 'sign_in',
        parameters: { code: '1', link, minutes: 10 },
      });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await sql('SELECT id FROM letter')).toEqual([]);
    expect(await sql('SELECT id FROM graphile_worker.jobs')).toEqual([]);
  });
});

describe('sending a letter', () => {
  it('reaches one address in its language, as plain text, with a reason and a signature', async () => {
    await sendLetter(await write(), new Date());
    const [letter] = server.taken;
    expect(letter?.subject).toBe('Код для входа на портал');
    expect(letter?.text).toContain('012345');
    expect(letter?.text).toContain(link);
    expect(letter?.text).toContain('Вы получили это письмо, потому что');
    expect(letter?.html).toBe(false);
    expect(letter?.from?.text).toContain('portal@ashar.kg');
    expect(letter?.headers.get('content-language')).toBe('ru');
  });

  it('happens once when the job runs twice, and then forgets the code', async () => {
    const id = await write();
    await sendLetter(id, new Date());
    await sendLetter(id, new Date());
    expect(server.taken).toHaveLength(1);
    expect(await sql('SELECT parameters, failure, sent_at IS NOT NULL AS sent FROM letter')).toEqual([
      { parameters: {}, failure: null, sent: true },
    ]);
  });

  it('is tried again after a passing refusal, and says why without the address', async () => {
    const id = await write();
    server.refusals.push(451);
    await expect(sendLetter(id, new Date())).rejects.toThrow(
      /^The mail server did not take a letter: EENVELOPE 451$/,
    );
    expect(await sql('SELECT failure, sent_at FROM letter')).toEqual([
      { failure: 'EENVELOPE 451', sent_at: null },
    ]);
    await sendLetter(id, new Date());
    expect(server.taken).toHaveLength(1);
  });

  it('ends for good when the address itself is refused', async () => {
    const id = await write();
    server.refusals.push(550);
    await sendLetter(id, new Date());
    expect(await sql('SELECT failure, sent_at FROM letter')).toEqual([
      { failure: 'EENVELOPE 550', sent_at: null },
    ]);
  });

  it('never happens for a code that has expired meanwhile', async () => {
    const id = await write();
    await sendLetter(id, new Date(Date.now() + 11 * 60_000));
    expect(server.taken).toEqual([]);
    expect(await sql('SELECT failure, parameters FROM letter')).toEqual([
      { failure: 'expired', parameters: {} },
    ]);
  });
});
