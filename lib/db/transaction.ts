import 'server-only';
import { openedClient } from './client';

type Client = ReturnType<typeof openedClient>;
export type Tx = Omit<Client, '$extends' | '$transaction' | '$disconnect' | '$connect' | '$on' | '$use'>;

/**
 * The only way to write: everything in `work`, its audit entry and its jobs commit together or not at all.
 * In a rush one waits for a connection (15 s) rather than see a fault.
 * Inside: no network, no files. What depends on a count or a sum locks its row first (`SELECT … FOR UPDATE`).
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return openedClient().$transaction((tx) => work(tx), { maxWait: 15_000, timeout: 20_000 });
}
