import { readdirSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEntries } from '@/lib/audit/seal-entries';
import { db, wholeClient } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';
import { makeAccount } from '@/tests/support/accounts';
import { writeEntries } from '@/tests/support/audit';
import { testDatabase } from '@/tests/support/database';
import { readAsPublic } from '@/tests/support/public-role';

const { sql } = testDatabase();
const SLUG = 'ashar-ulgu';
/** Machinery, which tells nothing about anybody. */
const OTHER = new Set(['app/health/route.ts']);
/** The example that each part of an address stands for; filled in when the demonstration is loaded. */
const example: Record<string, string> = { locale: 'ky', municipality: SLUG };
let giveBack: () => Promise<void>;

beforeAll(async () => {
  for (const loader of await loaders()) await runLoader(wholeClient(), loader);
  const [found] = await sql<Record<string, string>>(
    `SELECT (SELECT max(year)::text FROM budget_version WHERE municipality_id = u.id AND state = 'published') AS year,
            (SELECT h.id::text FROM hearing h JOIN hearing_version v ON v.hearing_id = h.id WHERE h.municipality_id = u.id LIMIT 1) AS hearing,
            (SELECT h.number::text FROM hearing h JOIN hearing_version v ON v.hearing_id = h.id WHERE h.municipality_id = u.id LIMIT 1) AS number,
            (SELECT min(seq)::text FROM audit_entry) AS entry,
            (SELECT d.id::text FROM decision d WHERE d.municipality_id = u.id LIMIT 1) AS decision,
            (SELECT p.id::text FROM proposal p WHERE p.municipality_id = u.id AND p.published_at IS NOT NULL AND p.state <> 'withdrawn' LIMIT 1) AS proposal
     FROM unit u WHERE u.slug = $1`,
    [SLUG],
  );
  Object.assign(example, found);
  await makeAccount('aida@post.kg');
  [example.entry = ''] = await writeEntries(1);
  await sealEntries({ now: new Date() });
  giveBack = await readAsPublic();
}, 180_000);

afterAll(() => giveBack());

/** Pages and files that anybody may ask for. */
const publicFiles = ['app/[locale]/(public)', 'app/open-data', 'app/h', 'app/health']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .concat('app/[locale]/page.tsx', 'app/sitemap.ts')
  .filter((file) => !OTHER.has(file))
  .sort();

describe('what anybody may read', () => {
  it('is found', () => {
    expect(publicFiles.length).toBeGreaterThan(25);
  });

  it.each(publicFiles)('%s reads no personal column', async (file) => {
    const module = await import(/* @vite-ignore */ path.resolve(file));
    const names = [...file.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => name);
    expect(
      names.filter((name) => !example[name]),
      'say in this test what this part of an address stands for',
    ).toEqual([]);
    const params = Promise.resolve(Object.fromEntries(names.map((name) => [name, example[name]])));
    if (module.GET) {
      const answer: Response = await module.GET(new Request(`http://localhost:3000/${file}`), { params });
      await answer.text();
      expect(answer.status).toBeLessThan(400);
    } else {
      const props = { params, searchParams: Promise.resolve({}) };
      await module.generateMetadata?.(props);
      const page = await module.default(props);
      if (file.endsWith('page.tsx')) renderToStaticMarkup(page);
    }
  });
});

describe('a public query that tries', () => {
  const refused = /permission denied for table/;

  it('to select an address is refused', async () => {
    await expect(db.user.findMany({ select: { email: true } })).rejects.toThrow(refused);
    await expect(db.letter.findMany({ select: { recipient: true } })).rejects.toThrow(refused);
  });

  it('to take a whole row, or to ask by a personal column, is refused', async () => {
    await expect(inTransaction((tx) => tx.$queryRaw`SELECT * FROM app_user`)).rejects.toThrow(refused);
    await expect(db.user.findMany({ where: { name: 'Айда' }, select: { id: true } })).rejects.toThrow(
      refused,
    );
    await expect(db.proposal.findMany({ select: { author: { select: { name: true } } } })).rejects.toThrow(
      refused,
    );
  });

  it('to read what is not personal is answered', async () => {
    expect(await db.user.findMany({ where: { demonstration: false }, select: { id: true } })).toHaveLength(1);
  });
});
