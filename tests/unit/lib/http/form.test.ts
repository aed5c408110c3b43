import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm, refusedForm, typedOf } from '@/lib/http/form';

const Schema = z.object({
  title: z.string().trim().min(1).max(5),
  count: z.coerce.number('not_a_number').int().min(2).max(9),
  email: z.email(),
  kind: z.enum(['a', 'b']),
  day: z.string().refine((day) => day === 'x', { params: { code: 'not_a_date' } }),
  tags: z.array(z.string()).max(1).default([]),
});

function form(values: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of values) data.append(name, value);
  return data;
}

describe('readForm', () => {
  it('tells every problem at once by field, as codes, and keeps what was typed', () => {
    const typed: [string, string][] = [
      ['title', '123456'],
      ['count', '1'],
      ['email', 'x'],
      ['kind', 'c'],
      ['day', 'y'],
      ['tags[]', 'p'],
      ['tags[]', 'q'],
    ];
    const read = readForm(Schema, form(typed));
    expect(read).toEqual({
      ok: false,
      state: {
        errors: {
          title: { code: 'too_long', limit: 5 },
          count: { code: 'too_small', limit: 2 },
          email: { code: 'not_an_email' },
          kind: { code: 'choose' },
          day: { code: 'not_a_date' },
          tags: { code: 'too_many', limit: 1 },
        },
        refusal: null,
        typed: {
          title: ['123456'],
          count: ['1'],
          email: ['x'],
          kind: ['c'],
          day: ['y'],
          'tags[]': ['p', 'q'],
        },
      },
    });
  });

  it('calls a missing or empty field required', () => {
    const read = readForm(Schema, form([['title', '  ']]));
    expect(!read.ok && read.state.errors.title).toEqual({ code: 'required' });
    expect(!read.ok && read.state.errors.kind).toEqual({ code: 'choose' });
  });

  it('gives the parsed value', () => {
    const read = readForm(
      Schema,
      form([
        ['title', ' ab '],
        ['count', '3'],
        ['email', 'a@b.kg'],
        ['kind', 'b'],
        ['day', 'x'],
      ]),
    );
    expect(read).toEqual({
      ok: true,
      value: { title: 'ab', count: 3, email: 'a@b.kg', kind: 'b', day: 'x', tags: [] },
    });
  });
});

it("keeps what was typed when the rules refuse, without Next's own fields and files", () => {
  const data = form([
    ['$ACTION_KEY', 'k'],
    ['title', 'ab'],
  ]);
  data.append('photo', new File(['x'], 'x.jpg'));
  expect(refusedForm(data, 'phase_not_open')).toEqual({
    errors: {},
    refusal: 'phase_not_open',
    typed: { title: ['ab'] },
  });
});

it('a personal number is read, and never kept to be drawn again', () => {
  const form = new FormData();
  form.set('personalNumber', '13112999900001');
  form.set('name', '');
  const schema = z.object({ personalNumber: z.string().length(14), name: z.string().min(1) });
  const read = readForm(schema, form);
  expect(read.ok).toBe(false);
  expect(JSON.stringify([read, typedOf(form), refusedForm(form, 'no')])).not.toContain('9999');
  form.set('name', 'Айгүл');
  expect(readForm(schema, form)).toEqual({
    ok: true,
    value: { personalNumber: '13112999900001', name: 'Айгүл' },
  });
});
