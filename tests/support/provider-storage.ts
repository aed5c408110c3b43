import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What a provider remembers, kept beyond a change of its keys; times out by the clock, as a real store does. */
export function providerStorage(): AdapterFactory {
  const rows = new Map<string, { payload: AdapterPayload; until: number }>();
  const alive = (key: string) => {
    const row = rows.get(key);
    return row && row.until > Date.now() ? row.payload : undefined;
  };
  return (kind: string): Adapter => ({
    upsert: async (id, payload, expiresIn = 600) => {
      rows.set(`${kind}/${id}`, { payload, until: Date.now() + expiresIn * 1000 });
      if (payload.uid) rows.set(`uid/${payload.uid}`, { payload, until: Date.now() + expiresIn * 1000 });
    },
    find: async (id) => alive(`${kind}/${id}`),
    findByUid: async (uid) => alive(`uid/${uid}`),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = alive(`${kind}/${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void rows.delete(`${kind}/${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of rows) if (payload.grantId === grantId) rows.delete(key);
    },
  });
}
