import { columnOfDay, dayOf } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { daysFrom } from './days';
import type { MadeHearing } from './hearing-texts';
import { loadHearing } from './hearings';
import { MUNICIPALITY_ID } from './place';

/** Announces one more hearing when none lies ahead any more. Nothing that visitors changed is touched. */
export async function keepHearingAhead(client: PrismaClient, now: Date): Promise<number> {
  const today = dayOf(now);
  const ahead = await client.hearing.count({
    where: {
      municipalityId: MUNICIPALITY_ID,
      state: { in: ['announced', 'open'] },
      sittings: { some: { heldOn: { gte: columnOfDay(today) } } },
    },
  });
  return ahead > 0 ? 0 : loadHearing(client, laterHearing(today), daysFrom(today));
}

function laterHearing(today: string): MadeHearing {
  return {
    key: `later-${today}`,
    kind: 'other',
    state: 'announced',
    published: 0,
    statements: 16,
    title: {
      ky: 'Айыл аймактын социалдык-экономикалык өнүгүүсү',
      ru: 'Социально-экономическое развитие айылного аймака',
    },
    description: {
      ky: 'Айылдардын муктаждыктары жана кийинки жылы биринчи жасала турган иштер талкууланат.',
      ru: 'Обсуждаем нужды сёл и то, что сделать в первую очередь в следующем году.',
    },
    sittings: [{ day: 18, starts: '14:00', ends: '16:30', settlement: 'ashar-bashat', venue: 'club' }],
  };
}
