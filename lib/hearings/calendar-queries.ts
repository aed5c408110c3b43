import 'server-only';
import { dayOfColumn } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/identity/uuid';
import type { CalendarEntry } from './calendar';
import type { HearingState } from './states';

/** The newest of them; a calendar program fetches the whole feed each time. */
const FEED_LIMIT = 500;

const FEED_SELECT = {
  id: true,
  state: true,
  titleKy: true,
  titleRu: true,
  descriptionKy: true,
  descriptionRu: true,
  contact: true,
  sequence: true,
  stateSince: true,
  createdAt: true,
  statementDeadline: true,
  registrationDeadline: true,
  registrationPhone: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { publishedAt: true } },
  sittings: {
    orderBy: { ordinal: 'asc' },
    where: { heldOn: { not: null } },
    select: {
      ordinal: true,
      heldOn: true,
      endsOn: true,
      startsAt: true,
      endsAt: true,
      venueKy: true,
      venueRu: true,
    },
  },
} as const;

/** What the words of an entry are made of; the route, which knows the texts, puts them together. */
export type FeedSitting = Omit<CalendarEntry, 'summary' | 'description' | 'url'> & {
  hearingId: string;
  state: HearingState;
  title: string;
  about: string;
  contact: string;
  statementDeadline: Date | null;
  registrationDeadline: Date | null;
  registrationPhone: string;
};

/** Every sitting of a municipality with a day, in the language of the address (the other where this one is missing). Drafts never. */
export async function listFeedSittings(municipalityId: string, locale: Locale): Promise<FeedSitting[]> {
  const hearings = await db.hearing.findMany({
    where: { municipalityId, state: { not: 'draft' }, sittings: { some: { heldOn: { not: null } } } },
    orderBy: { number: 'desc' },
    take: FEED_LIMIT,
    select: FEED_SELECT,
  });
  return hearings.flatMap((hearing) => sittingsOf(hearing, locale));
}

/** The sittings of one hearing; null for a draft and for another municipality's. */
export async function getFeedSittings(
  municipalityId: string,
  id: string,
  locale: Locale,
): Promise<FeedSitting[] | null> {
  if (!isUuid(id)) return null;
  const hearing = await db.hearing.findFirst({
    where: { id, municipalityId, state: { not: 'draft' } },
    select: FEED_SELECT,
  });
  return hearing && sittingsOf(hearing, locale);
}

type FeedRow = {
  id: string;
  state: HearingState;
  titleKy: string;
  titleRu: string;
  descriptionKy: string;
  descriptionRu: string;
  contact: string;
  sequence: number;
  stateSince: Date;
  createdAt: Date;
  statementDeadline: Date | null;
  registrationDeadline: Date | null;
  registrationPhone: string;
  versions: { publishedAt: Date }[];
  sittings: {
    ordinal: number;
    heldOn: Date | null;
    endsOn: Date | null;
    startsAt: string | null;
    endsAt: string | null;
    venueKy: string;
    venueRu: string;
  }[];
};

function sittingsOf(hearing: FeedRow, locale: Locale): FeedSitting[] {
  const { id, state, sequence, contact, statementDeadline, registrationDeadline, registrationPhone } =
    hearing;
  const said = (ky: string, ru: string) => inLocale({ ky, ru }, locale).text;
  return hearing.sittings.flatMap(({ ordinal, heldOn, endsOn, startsAt, endsAt, venueKy, venueRu }) =>
    heldOn === null
      ? []
      : [
          {
            uid: `hearing-${id}-${ordinal}@ashar`,
            sequence,
            changedAt: hearing.versions[0]?.publishedAt ?? hearing.stateSince,
            cancelled: state === 'cancelled',
            location: said(venueKy, venueRu),
            heldOn: dayOfColumn(heldOn),
            endsOn: endsOn && dayOfColumn(endsOn),
            startsAt,
            endsAt,
            hearingId: id,
            state,
            contact,
            statementDeadline,
            registrationDeadline,
            registrationPhone,
            title: said(hearing.titleKy, hearing.titleRu),
            about: said(hearing.descriptionKy, hearing.descriptionRu),
          },
        ],
  );
}
