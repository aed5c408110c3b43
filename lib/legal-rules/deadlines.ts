import { addDays, addWorkingDays, type Day, type WorkingCalendar } from '@/lib/clock';
import type { RuleView } from '@/lib/legal-rules/rule';

/** A deadline and the rule that makes it, so that the page can print the act beside the day. `day` null: the charter decides. */
export type Deadline = { day: Day | null; rule: RuleView };

/** The last day of a term that a rule counts from a day (the day itself is not counted). Rules not counted in days give null. */
export function deadlineOf(rule: RuleView, from: Day, calendar: WorkingCalendar): Deadline {
  if (rule.value === null) return { day: null, rule };
  switch (rule.unit) {
    case 'calendar_day':
      return { day: addDays(from, rule.value), rule };
    case 'working_day':
      return { day: addWorkingDays(from, rule.value, calendar), rule };
    case 'year':
      return { day: addYears(from, rule.value), rule };
    case 'percent':
    case 'count':
    case 'som':
      return { day: null, rule };
    default:
      return rule.unit satisfies never;
  }
}

/** The earliest lawful day of an event whose notice is published on a day. Null while the charter's term is not entered. */
export function earliestAfterNotice(notice: RuleView, publishedOn: Day, calendar: WorkingCalendar): Deadline {
  return deadlineOf(notice, publishedOn, calendar);
}

/** The same date some years later; 29 February becomes 28 February in a common year. */
function addYears(day: Day, years: number): Day {
  const [year = '', month = '', date = ''] = day.split('-');
  const later = String(Number(year) + years).padStart(4, '0');
  const lastOfFebruary = date === '29' && month === '02' && !isLeap(Number(later));
  return `${later}-${month}-${lastOfFebruary ? '28' : date}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
