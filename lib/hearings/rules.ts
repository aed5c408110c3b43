import 'server-only';
import { cache } from 'react';
import type { Day } from '@/lib/clock';
import { ruleFor, workingCalendar } from '@/lib/legal-rules/queries';
import type { HearingRules } from './timeline';

/** The rules for hearings in a municipality as they stand on a day. */
export const hearingRules = cache(async (municipalityId: string, on: Day): Promise<HearingRules> => {
  const [noticeMin, followupAnswer, calendar] = await Promise.all([
    ruleFor(municipalityId, 'hearing.notice_min', on),
    ruleFor(municipalityId, 'hearing.followup_answer', on),
    workingCalendar(),
  ]);
  return { noticeMin, followupAnswer, calendar };
});
