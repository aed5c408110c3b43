import { describe, expect, test } from 'vitest';
import { completeLock } from '@/scripts/complete-lock.mjs';

const lockWith = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } }) as never;

describe('a lock that lacks the packages of other platforms', () => {
  test('gets an entry for each, with the platform told by its name', () => {
    const lock: { packages: Record<string, unknown> } = lockWith({
      'node_modules/tool': {
        optionalDependencies: {
          '@tool/darwin-arm64': '1.2.3',
          '@tool/linuxmusl-x64': '^1.2.3',
          '@tool/wasm32-wasi': '1.2.3',
        },
      },
    });
    expect(completeLock(lock).added).toHaveLength(3);
    expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      os: ['darwin'],
      optional: true,
    });
    expect(lock.packages['node_modules/@tool/linuxmusl-x64']).toEqual({
      version: '1.2.3',
      cpu: ['x64'],
      os: ['linux'],
      optional: true,
    });
    expect(lock.packages['node_modules/@tool/wasm32-wasi']).toEqual({
      version: '1.2.3',
      cpu: ['wasm32'],
      optional: true,
    });
  });

  test('keeps what it describes already, beside the package or above it', () => {
    const lock = lockWith({
      'node_modules/a/node_modules/b': {
        optionalDependencies: { 'c-linux-x64': '1.0.0', 'd-linux-x64': '1.0.0' },
      },
      'node_modules/a/node_modules/c-linux-x64': { version: '1.0.0' },
      'node_modules/d-linux-x64': { version: '1.0.0' },
    });
    expect(completeLock(lock)).toEqual({ added: [], unclear: [] });
  });

  test('says which package it cannot place, instead of guessing', () => {
    const lock = lockWith({ 'node_modules/a': { optionalDependencies: { mystery: '1.0.0' } } });
    expect(completeLock(lock)).toEqual({ added: [], unclear: ['mystery'] });
  });
});
