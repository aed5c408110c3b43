/** Keys of field encryption by their id. The newest encrypts; all decrypt until `npm run privacy:rotate-keys` has run. */
export type KeyRing = { newest: string; keys: ReadonlyMap<string, Buffer> };

const ENTRY = /^([a-z0-9][a-z0-9-]{0,31}):([A-Za-z0-9+/]{43}=)$/;

/** Reads "id:base64,id:base64", newest first; each key has 32 bytes. Throws with the place of the fault, never with a key. */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const [index, entry] of text.split(',').entries()) {
    const [, id, encoded] = ENTRY.exec(entry.trim()) ?? [];
    if (!id || !encoded)
      throw new Error(`entry ${index + 1} is not "id:base64 of 32 bytes" (openssl rand -base64 32)`);
    if (keys.has(id)) throw new Error(`the key id ${id} is there twice`);
    keys.set(id, Buffer.from(encoded, 'base64'));
  }
  const [newest] = keys.keys();
  if (!newest) throw new Error('no key');
  return { newest, keys };
}
