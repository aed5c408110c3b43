import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { DEMONSTRATION_TIMES, type RateRule, RULES } from './rules';

export type RateAnswer = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Counts one act of `key` (a user id, a keyed hash; never an address in clear) under a rule.
 * The counters lie in Postgres, so several web processes count together. Refused acts count too: hammering does not help.
 */
export async function consume(rule: RateRule, key: string): Promise<RateAnswer> {
  for (const limiter of limitersOf(rule)) {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
    }
  }
  return { allowed: true };
}

type Query = { text: string; values: unknown[] };

/** The limiter speaks to a `pg` client; here the same words go through the one way to write. */
const store = {
  query: ({ text, values }: Query) =>
    inTransaction(async (tx) => ({ rows: (await tx.$queryRawUnsafe<Row[]>(text, ...values)).map(plain) })),
};

type Row = { points: number; expire: bigint | null };

function plain({ points, expire }: Row): { points: number; expire: number | null } {
  return { points, expire: expire === null ? null : Number(expire) };
}

const limiters = new Map<RateRule, RateLimiterPostgres[]>();

function limitersOf(rule: RateRule): RateLimiterPostgres[] {
  const known = limiters.get(rule);
  if (known) return known;
  const made = RULES[rule].map(
    ({ times, seconds }) =>
      new RateLimiterPostgres({
        storeClient: store,
        storeType: 'client',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: `${rule}/${seconds}`,
        points: pointsOf(rule, times),
        duration: seconds,
      }),
  );
  limiters.set(rule, made);
  return made;
}

function pointsOf(rule: RateRule, times: number): number {
  const { demonstration, smsPerHour } = config();
  if (rule === 'sign_in_text_portal') return smsPerHour;
  return demonstration ? times * DEMONSTRATION_TIMES : times;
}
