import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicRevision } from '@/lib/audit/public-revision';
import { testDatabase } from '@/tests/support/database';

const { sql, connect } = testDatabase();

async function municipality(slug: string): Promise<string> {
  const id = randomUUID();
  await sql(
    "INSERT INTO unit (id, slug, type, name_ky, name_ru, folded) VALUES ($1, $2, 'ayil_aimak', $2, $2, $2)",
    [id, slug],
  );
  return id;
}

const newAct = `INSERT INTO audit_entry (actor_kind, action, subject_kind, subject_id, municipality_id)
  VALUES ('system', 'data.loaded', 'data', 'x', $1)`;
const act = (municipalityId: string | null) => sql(newAct, [municipalityId]);

describe('the revision of public pages', () => {
  it('changes with each act of the municipality, and with no act elsewhere', async () => {
    const [here, there] = [await municipality('here'), await municipality('there')];
    const first = await publicRevision('here');
    await act(there);
    expect(await publicRevision('here')).toBe(first);
    await act(here);
    const second = await publicRevision('here');
    expect(second).not.toBe(first);
    await act(here);
    expect(await publicRevision('here')).not.toBe(second);
  });

  it('of the country changes with every act', async () => {
    const first = await publicRevision(null);
    await act(null);
    expect(await publicRevision(null)).not.toBe(first);
  });

  it('sees an act that began before a newer one and was committed after it', async () => {
    const id = await municipality('late');
    const slow = await connect();
    await slow.query('BEGIN');
    await slow.query(newAct, [id]);
    await act(id);
    const between = await publicRevision('late');
    await slow.query('COMMIT');
    await slow.end();
    expect(await publicRevision('late')).not.toBe(between);
  });

  it('is asked once for all requests of the same turn', async () => {
    const earlier = publicRevision('here');
    expect(publicRevision('here')).toBe(earlier);
    await earlier;
    const later = publicRevision('here');
    expect(later).not.toBe(earlier);
    await later;
  });
});
