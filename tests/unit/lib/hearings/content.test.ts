import { describe, expect, it } from 'vitest';
import { canonicalText, changedFields, NoticeContentSchema } from '@/lib/hearings/content';
import { contentHashOf } from '@/lib/hearings/content-hash';
import { completeContent } from '@/tests/support/hearings';

const content = completeContent();

describe('the content of a notice', () => {
  // Computed beside the portal: SHA-256 of the JSON text with sorted keys and without spaces.
  it('has a hash that stays the same for ever: posters carry it', () => {
    expect(contentHashOf(content)).toBe('e6ffff812b997bb1dd700a127c795d6a5ae092df3f981028293bb2ffb7126677');
  });

  it('hashes alike whatever the order of its keys and after a journey through JSON', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(contentHashOf(turned)).toBe(contentHashOf(content));
    expect(contentHashOf(NoticeContentSchema.parse(JSON.parse(JSON.stringify(content))))).toBe(
      contentHashOf(content),
    );
  });

  it('hashes differently when one letter differs', () => {
    expect(contentHashOf({ ...content, contact: '+996 000 000001' })).not.toBe(contentHashOf(content));
    expect(canonicalText(content)).not.toContain('\n');
  });
});

describe('the difference of two versions', () => {
  const [sitting] = content.sittings;
  if (!sitting) throw new Error('the complete notice has a sitting');

  it('is empty for the same content', () => {
    expect(changedFields(content, structuredClone(content))).toEqual([]);
  });

  it('tells day and place of a sitting apart', () => {
    expect(
      changedFields(content, {
        ...content,
        sittings: [{ ...sitting, venue: { ky: 'Мектеп', ru: 'Школа' } }],
      }),
    ).toEqual(['where']);
    expect(changedFields(content, { ...content, sittings: [{ ...sitting, startsAt: '15:00' }] })).toEqual([
      'when',
    ]);
    expect(changedFields(content, { ...content, sittings: [sitting, sitting] })).toEqual([
      'when',
      'where',
      'settlement',
    ]);
  });

  it('names texts, deadlines, files and the cancellation', () => {
    const changed = {
      ...content,
      title: { ...content.title, ru: 'Иначе' },
      statementDeadline: null,
      materials: [{ uploadId: 'a', sha256: 'b', title: { ky: 'к', ru: 'р' } }],
      cancelled: { ky: 'себеп', ru: 'причина' },
    };
    expect(changedFields(content, changed)).toEqual(['cancelled', 'title', 'statementDeadline', 'materials']);
  });
});
