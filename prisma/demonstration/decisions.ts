import { columnOfDay } from '@/lib/clock';
import { numberSort } from '@/lib/council/decision-number';
import type { DecisionKind } from '@/lib/council/input';
import type { PrismaClient } from '@/lib/db/generated/client';
import { foldText } from '@/lib/text';
import type { Days } from './days';
import { idOf, MUNICIPALITY_ID } from './place';

type Made = {
  number: string;
  /** Days before the first load. */
  ago: number;
  kind: DecisionKind;
  ky: string;
  ru: string;
  session: string;
  votes: [number, number, number];
};

/** Titles speak of years by name, so they are made for the year of the first load. */
function decisions(year: number): Made[] {
  return [
    {
      number: 'I/1',
      ago: 718,
      kind: 'council_organisation',
      session: 'I, уюштуруу',
      votes: [21, 0, 0],
      ky: '21 депутаттын мандатын таануу жөнүндө',
      ru: 'О признании мандатов 21 депутата',
    },
    {
      number: 'I/2',
      ago: 718,
      kind: 'council_organisation',
      session: 'I, уюштуруу',
      votes: [17, 2, 1],
      ky: 'Кеңештин төрагасын шайлоо жөнүндө',
      ru: 'Об избрании председателя кенеша',
    },
    {
      number: 'I/3',
      ago: 718,
      kind: 'council_organisation',
      session: 'I, уюштуруу',
      votes: [18, 1, 1],
      ky: 'Кеңештин төрагасынын орун басарын шайлоо жөнүндө',
      ru: 'Об избрании заместителя председателя кенеша',
    },
    {
      number: 'II/1',
      ago: 704,
      kind: 'council_organisation',
      session: 'II, кезексиз',
      votes: [19, 0, 1],
      ky: 'Кеңештин регламентин бекитүү жөнүндө',
      ru: 'Об утверждении регламента кенеша',
    },
    {
      number: 'II/2',
      ago: 704,
      kind: 'commission',
      session: 'II, кезексиз',
      votes: [20, 0, 0],
      ky: 'Туруктуу комиссиялардын курамы жөнүндө',
      ru: 'О составе постоянных комиссий',
    },
    {
      number: 'III/1',
      ago: 676,
      kind: 'work_plan',
      session: 'III, кезектеги',
      votes: [19, 0, 0],
      ky: `Кеңештин ${year - 1}-жылга иш планы жөнүндө`,
      ru: `О плане работы кенеша на ${year - 1} год`,
    },
    {
      number: 'III/2',
      ago: 676,
      kind: 'budget',
      session: 'III, кезектеги',
      votes: [18, 1, 1],
      ky: `${year - 1}-жылдын бюджетин бекитүү жөнүндө`,
      ru: `Об утверждении бюджета на ${year - 1} год`,
    },
    {
      number: 'IV/1',
      ago: 590,
      kind: 'charter',
      session: 'IV, кезексиз',
      votes: [20, 0, 0],
      ky: 'Жергиликтүү жамааттын уставына өзгөртүүлөр жөнүндө',
      ru: 'Об изменениях в уставе местного сообщества',
    },
    {
      number: 'V/1',
      ago: 541,
      kind: 'land_use',
      session: 'V, кезектеги',
      votes: [16, 3, 1],
      ky: 'Көк-Канат айылында балдар аянтчасына жер бөлүү жөнүндө',
      ru: 'О выделении земли под детскую площадку в селе Кок-Канат',
    },
    {
      number: 'V/2',
      ago: 541,
      kind: 'pasture_budget',
      session: 'V, кезектеги',
      votes: [18, 0, 2],
      ky: `Жайыт комитетинин ${year - 1}-жылга бюджети жөнүндө`,
      ru: `О бюджете пастбищного комитета на ${year - 1} год`,
    },
    {
      number: 'VI/1',
      ago: 470,
      kind: 'budget',
      session: 'VI, кезектеги',
      votes: [19, 0, 1],
      ky: `${year - 1}-жылдын бюджетин тактоо жөнүндө`,
      ru: `Об уточнении бюджета на ${year - 1} год`,
    },
    {
      number: 'VI/2',
      ago: 470,
      kind: 'local_initiative',
      session: 'VI, кезектеги',
      votes: [20, 0, 0],
      ky: 'Жергиликтүү демилгелерди каржылоо сынагынын жыйынтыгы жөнүндө',
      ru: 'Об итогах конкурса на финансирование местных инициатив',
    },
    {
      number: 'VII/1',
      ago: 402,
      kind: 'tax',
      session: 'VII, кезектеги',
      votes: [14, 5, 1],
      ky: `Жер салыгынын ${year}-жылга коэффициенти жөнүндө`,
      ru: `О коэффициенте земельного налога на ${year} год`,
    },
    {
      number: 'VII/2',
      ago: 402,
      kind: 'municipal_enterprise',
      session: 'VII, кезектеги',
      votes: [17, 1, 2],
      ky: '«Таза айыл үлгү» муниципалдык ишканасынын тарифтери жөнүндө',
      ru: 'О тарифах муниципального предприятия «Таза айыл үлгү»',
    },
    {
      number: 'VIII/1',
      ago: 312,
      kind: 'work_plan',
      session: 'VIII, кезектеги',
      votes: [20, 0, 0],
      ky: `Кеңештин ${year}-жылга иш планы жөнүндө`,
      ru: `О плане работы кенеша на ${year} год`,
    },
    {
      number: 'VIII/2',
      ago: 312,
      kind: 'budget',
      session: 'VIII, кезектеги',
      votes: [18, 2, 0],
      ky: `${year}-жылдын бюджетин бекитүү жөнүндө`,
      ru: `Об утверждении бюджета на ${year} год`,
    },
    {
      number: 'IX/1',
      ago: 265,
      kind: 'budget_execution',
      session: 'IX, кезектеги',
      votes: [17, 1, 2],
      ky: `${year - 1}-жылдын бюджетинин аткарылышы жөнүндө`,
      ru: `Об исполнении бюджета за ${year - 1} год`,
    },
    {
      number: 'IX/2',
      ago: 265,
      kind: 'report',
      session: 'IX, кезектеги',
      votes: [15, 3, 2],
      ky: `Айыл өкмөтүнүн башчысынын ${year - 1}-жылдагы иши тууралуу отчету`,
      ru: `Отчёт главы айыл окмоту о работе в ${year - 1} году`,
    },
    {
      number: 'X/1',
      ago: 198,
      kind: 'citizen_appeal',
      session: 'X, кезексиз',
      votes: [20, 0, 0],
      ky: 'Булуттуу-Көпүрө айылынын тургундарынын көпүрө тууралуу кайрылуусу',
      ru: 'Об обращении жителей села Булуттуу-Копуро о мосте',
    },
    {
      number: 'X/2',
      ago: 198,
      kind: 'programme',
      session: 'X, кезексиз',
      votes: [19, 0, 1],
      ky: `Ичүүчү суу боюнча ${year}–${year + 2}-жылдарга программа жөнүндө`,
      ru: `О программе по питьевой воде на ${year}–${year + 2} годы`,
    },
    {
      number: 'XI/1',
      ago: 131,
      kind: 'budget_execution',
      session: 'XI, кезектеги',
      votes: [19, 0, 1],
      ky: `${year}-жылдын биринчи жарымындагы бюджеттин аткарылышы жөнүндө`,
      ru: `Об исполнении бюджета за первое полугодие ${year} года`,
    },
    {
      number: 'XI/2',
      ago: 131,
      kind: 'budget_forecast',
      session: 'XI, кезектеги',
      votes: [18, 1, 1],
      ky: `${year + 1}-жылдын бюджетинин долбоорун макулдашуу жөнүндө`,
      ru: `О согласовании проекта бюджета на ${year + 1} год`,
    },
    {
      number: 'XII/1',
      ago: 47,
      kind: 'local_initiative',
      session: 'XII, кезектеги',
      votes: [21, 0, 0],
      ky: `${year + 1}-жылга жергиликтүү демилгелерди каржылоо сынагын жарыялоо жөнүндө`,
      ru: `Об объявлении конкурса на финансирование местных инициатив на ${year + 1} год`,
    },
    {
      number: 'XII/2',
      ago: 47,
      kind: 'utility_budget',
      session: 'XII, кезектеги',
      votes: [17, 2, 1],
      ky: 'Ичүүчү суу керектөөчүлөр бирикмесинин сметасы жөнүндө',
      ru: 'О смете объединения потребителей питьевой воды',
    },
    {
      number: 'XII/3',
      ago: 47,
      kind: 'land_use',
      session: 'XII, кезектеги',
      votes: [13, 6, 1],
      ky: 'Ашар-Башат айылындагы базар аянтын кеңейтүү жөнүндө',
      ru: 'О расширении рыночной площади в селе Ашар-Башат',
    },
  ];
}

export const decisionId = (number: string) => idOf('decision', number);

/** Two years of a register of decisions, with votes. */
export async function loadDecisions(client: PrismaClient, days: Days): Promise<number> {
  const made = decisions(days.year);
  for (const { number, ago, kind, ky, ru, session, votes } of made) {
    const key = `demonstration/${number}`;
    const [yes, no, abstained] = votes;
    const data = {
      municipalityId: MUNICIPALITY_ID,
      bodyPrinted: 'Ашар айылдык кеңеши (үлгү)',
      number,
      numberSort: numberSort(number),
      decidedOn: columnOfDay(days.weekday(-ago)),
      subject: kind,
      titleKy: ky,
      titleRu: ru,
      session,
      folded: foldText([number, ky, ru].join(' ')),
      details: { convocation: 'VIII', votes: { for: yes, against: no, abstained } },
    };
    await client.decision.upsert({
      where: { key },
      create: { id: decisionId(number), key, ...data },
      update: data,
    });
  }
  return made.length;
}

/** When a decision was made, for the budget documents that cite it. */
export function decidedOn(number: string, days: Days): string {
  const found = decisions(days.year).find((decision) => decision.number === number);
  if (!found) throw new Error(`The demonstration has no decision ${number}.`);
  return days.weekday(-found.ago);
}
