import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { LogFilterInput } from '@/lib/action-log/input';
import { getLog, listLogPeople, listLooks } from '@/lib/action-log/queries';
import { recordLook } from '@/lib/action-log/record-look';
import { getProof } from '@/lib/action-log/seal-queries';
import { recordAudit } from '@/lib/audit/record-audit';
import { sealEntries } from '@/lib/audit/seal-entries';
import { inTransaction } from '@/lib/db/transaction';
import { type Staff, SYSTEM } from '@/lib/identity/actor';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
let here: string;
let elsewhere: string;
let clerk: Staff;
let residentId: string;

const filter = (typed: Record<string, unknown> = {}) => LogFilterInput.parse(typed);

async function municipality(slug: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO unit (id, slug, type, name_ky, name_ru, folded) VALUES (gen_random_uuid(), $1, 'ayil_aimak', $1, $1, $1) RETURNING id`,
    [slug],
  );
  if (!row) throw new Error('no municipality');
  return row.id;
}

async function swept(municipalityId: string | null, count = 1): Promise<void> {
  for (let done = 0; done < count; done += 1)
    await inTransaction((tx) =>
      recordAudit(tx, {
        actor: SYSTEM('test'),
        action: 'files.swept',
        subject: 'upload',
        subjectId: 'expired',
        municipalityId,
        details: { count: done },
      }),
    );
}

beforeAll(async () => {
  here = await municipality('bul-aimak');
  elsewhere = await municipality('bashka-aimak');
  const staffId = await makeAccount('clerk@post.kg');
  residentId = await makeAccount('aida@post.kg');
  await sql(`UPDATE app_user SET name = 'Нурлан Осмонов' WHERE id = $1`, [staffId]);
  await sql(
    `INSERT INTO role_grant (id, user_id, municipality_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'clerk', now())`,
    [staffId, here],
  );
  clerk = {
    kind: 'staff',
    userId: staffId,
    grants: [{ role: 'clerk', municipalityId: here }],
  } as unknown as Staff;
  await recordLook(clerk, { personId: residentId, municipalityId: here, place: 'proposal_review' });
  await swept(here, 60);
  await swept(elsewhere, 3);
  await swept(null, 2);
});

describe("a municipality's log", () => {
  it('holds its own entries only, newest first, fifty a page', async () => {
    const first = await getLog(here, filter());
    expect(first).toMatchObject({ total: 61, page: 1, pageCount: 2 });
    expect(first.entries).toHaveLength(50);
    const second = await getLog(here, filter({ page: '2' }));
    expect(second.entries).toHaveLength(11);
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    expect((await getLog(here, filter({ page: '99' }))).page).toBe(2);
  });

  it.each([
    [{ person: 'system' }, 60],
    [{ person: 'resident' }, 0],
    [{ action: 'personal.read' }, 1],
    [{ subject: 'upload' }, 60],
    [{ from: '2000-01-01', to: '2000-01-31' }, 0],
    [{ from: '2000-01-01' }, 61],
    [{ from: '2026-02-31', to: 'yesterday' }, 61],
    [{ action: "x' OR true --" }, 0],
  ])('filtered by %o has %i entries', async (typed, total) => {
    expect((await getLog(here, filter(typed))).total).toBe(total);
  });

  it('is filtered by a person of the office, whom it names', async () => {
    expect(await listLogPeople(here)).toEqual([{ id: clerk.userId, name: 'Нурлан Осмонов' }]);
    const { entries } = await getLog(here, filter({ person: clerk.userId }));
    expect(entries).toMatchObject([{ actorName: 'Нурлан Осмонов', action: 'personal.read' }]);
  });
});

it('a resident sees who looked at the own data, where and when; others see nothing of it', async () => {
  expect(await listLooks(residentId)).toMatchObject([
    { who: 'Нурлан Осмонов', office: { ky: 'bul-aimak' }, place: 'proposal_review' },
  ]);
  expect(await listLooks(clerk.userId)).toEqual([]);
});

it('looking at the own data is no look', async () => {
  await recordLook(clerk, { personId: clerk.userId, municipalityId: here, place: 'counter' });
  expect(await listLooks(clerk.userId)).toEqual([]);
});

it('the text of an entry and its proof lead to the root of its seal', async () => {
  const [entry] = (await getLog(here, filter())).entries;
  if (!entry) throw new Error('no entry');
  expect(await getProof(entry.seq)).toBe('waiting');
  await sealEntries({ now: new Date() });
  const proof = await getProof(entry.seq);
  if (!proof || proof === 'waiting') throw new Error('no proof');
  const sha256 = (...parts: (string | Uint8Array)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  expect(sha256(Buffer.of(0), entry.text)).toBe(proof.leaf);
  const root = proof.path.reduce(
    (below, { side, hash }) =>
      sha256(Buffer.of(1), Buffer.from(side === 'left' ? hash + below : below + hash, 'hex')),
    proof.leaf,
  );
  expect(root).toBe(proof.seal.root);
  expect(await getProof(999_999_999)).toBeNull();
});
