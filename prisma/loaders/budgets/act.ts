import type { Bilingual } from '@/lib/i18n/locales';

export type Act = { number: string | null; title: Bilingual };

const ANNEX = /^(.+), тиркеме (\d+)$/u;
const SESSION = /^(\d+)-чакырылыш, (\d+)-сессия$/u;

/** Takes apart what the documents print as their number: "5/2, тиркеме 1" is act 5/2 with an annex, "28-чакырылыш, 4-сессия" is no number. */
export function readAct(printed: string | null): Act {
  const annex = ANNEX.exec(printed ?? '');
  if (annex?.[1])
    return { number: annex[1], title: { ky: `тиркеме ${annex[2]}`, ru: `приложение ${annex[2]}` } };
  const session = SESSION.exec(printed ?? '');
  if (session)
    return { number: null, title: { ky: printed, ru: `${session[1]}-й созыв, ${session[2]}-я сессия` } };
  return { number: printed, title: { ky: null, ru: null } };
}
