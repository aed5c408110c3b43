import type { Day } from '@/lib/clock';
import type { PrintedHearing } from './printed';

type Sitting = {
  heldOn: Day | null;
  endsOn: Day | null;
  startsAt: string | null;
  venueKy: string;
  districtKy: string | null;
};

/** "Колмо конушу, 10:00" */
const SLOT = /^(.+), (\d{2}:\d{2})$/;

/** When and where, as far as the page tells. Without a day or a place there is no sitting: a district alone is not one. */
export function sittingsOf(hearing: PrintedHearing): Sitting[] {
  if (hearing.entries)
    return hearing.entries.flatMap((entry) => sittingsOf({ ...entry, entries: undefined }));
  if (hearing.slots) return hearing.slots.map((slot) => slotOf(hearing, slot));
  if (!hearing.date && !hearing.venue && !hearing.district_ky) return [];
  return [
    {
      heldOn: hearing.date ?? null,
      endsOn: (hearing.date && hearing.end_date) ?? null,
      startsAt: hearing.start_time ?? null,
      venueKy: hearing.venue ?? '',
      districtKy: hearing.district_ky ?? null,
    },
  ];
}

function slotOf({ date, district_ky }: PrintedHearing, slot: string): Sitting {
  const [, venueKy = slot, startsAt = null] = SLOT.exec(slot) ?? [];
  return { heldOn: date ?? null, endsOn: null, startsAt, venueKy, districtKy: district_ky ?? null };
}
