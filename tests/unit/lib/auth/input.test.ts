import { describe, expect, it } from 'vitest';
import { CodeInput, EmailInput } from '@/lib/auth/input';
import { readForm } from '@/lib/http/form';

const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};

describe('an address', () => {
  it('is kept in one spelling', () => {
    expect(readForm(EmailInput, form({ email: '  Aida.Asanova@POST.kg ' }))).toEqual({
      ok: true,
      value: { email: 'aida.asanova@post.kg' },
    });
  });

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['aida', 'not_an_email'],
    ['aida@post', 'not_an_email'],
    ['"a, b@evil.example"@post.kg', 'not_an_email'],
    ['aida@post.kg, bek@post.kg', 'not_an_email'],
    ['aida@post.kg\nBcc: all@post.kg', 'not_an_email'],
    [`${'a'.repeat(260)}@post.kg`, 'too_long'],
  ])('%j is refused with a code: %s', (email, code) => {
    const read = readForm(EmailInput, form({ email }));
    expect(read.ok ? null : read.state.errors.email?.code).toBe(code);
    expect(read.ok ? null : read.state.typed.email).toEqual([email]);
  });
});

describe('a code', () => {
  it.each(['012345', ' 012345 ', '012 345', '012-345', '012\u00a0345'])('is read from %j', (code) => {
    expect(readForm(CodeInput, form({ code }))).toEqual({ ok: true, value: { code: '012345' } });
  });

  it.each([
    ['', 'required'],
    ['12345', 'invalid'],
    ['1234567', 'invalid'],
    ['abcdef', 'invalid'],
    ['١٢٣٤٥٦', 'invalid'],
  ])('%j is refused: %s', (code, error) => {
    const read = readForm(CodeInput, form({ code }));
    expect(read.ok ? null : read.state.errors.code?.code).toBe(error);
  });
});
