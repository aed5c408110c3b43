import { columnOfDay } from '@/lib/clock';
import type { OfficeRole, PrismaClient } from '@/lib/db/generated/client';
import type { Days } from './days';
import { idOf, MUNICIPALITY_ID } from './place';

type Text = { ky: string; ru: string };

const COMMISSIONS = {
  budget: {
    ky: 'Бюджет жана экономика боюнча туруктуу комиссия',
    ru: 'Постоянная комиссия по бюджету и экономике',
  },
  social: {
    ky: 'Социалдык маселелер боюнча туруктуу комиссия',
    ru: 'Постоянная комиссия по социальным вопросам',
  },
  land: {
    ky: 'Жер, суу жана инфраструктура боюнча туруктуу комиссия',
    ru: 'Постоянная комиссия по земле, воде и инфраструктуре',
  },
  rules: {
    ky: 'Мыйзамдуулук жана регламент боюнча туруктуу комиссия',
    ru: 'Постоянная комиссия по законности и регламенту',
  },
} satisfies Record<string, Text>;

type Commission = keyof typeof COMMISSIONS;

/** Surnames made of the portal's own words (example, tale, proposal, hearing …): nobody real can be meant. */
const DEPUTIES: [name: string, commission: Commission][] = [
  ['Үлгүбаев Адилет', 'rules'],
  ['Мисалова Айсулуу', 'social'],
  ['Жомоков Бакыт', 'budget'],
  ['Табышмакова Гүлнара', 'social'],
  ['Макалов Чыңгыз', 'land'],
  ['Долбоорова Жазгүл', 'budget'],
  ['Сыноов Эрмек', 'rules'],
  ['Чечимова Нурзат', 'rules'],
  ['Угуубаев Таалай', 'land'],
  ['Демилгеева Мээрим', 'social'],
  ['Кеңешов Улан', 'budget'],
  ['Ашарова Бермет', 'social'],
  ['Бирдиктов Нурлан', 'land'],
  ['Ачыкова Чолпон', 'budget'],
  ['Көпүрөев Медер', 'land'],
  ['Тегирменова Сайкал', 'land'],
  ['Жарыктов Азат', 'land'],
  ['Чыракова Асел', 'social'],
  ['Бакчаев Данияр', 'budget'],
  ['Китептова Назира', 'social'],
  ['Коңгуроова Зарина', 'rules'],
];

const CHAIRS: Record<Commission, string> = {
  budget: 'Жомоков Бакыт',
  social: 'Мисалова Айсулуу',
  land: 'Көпүрөев Медер',
  rules: 'Сыноов Эрмек',
};

type Holder = { role: OfficeRole; name: string; body?: Text; votes?: [number, number, number, number] };

const HOLDERS: Holder[] = [
  { role: 'chair', name: 'Үлгүбаев Адилет', votes: [17, 2, 1, 20] },
  { role: 'deputy_chair', name: 'Мисалова Айсулуу', votes: [18, 1, 1, 20] },
  { role: 'secretary', name: 'Жазмаева Кундуз' },
  { role: 'executive_head', name: 'Кызматов Мирлан' },
  ...Object.entries(CHAIRS).map(
    ([key, name]): Holder => ({ role: 'commission_chair', name, body: COMMISSIONS[key as Commission] }),
  ),
  ...DEPUTIES.map(([name, commission]): Holder => ({ role: 'deputy', name, body: COMMISSIONS[commission] })),
];

const SINCE = -730;

/** The kenesh two years after its election, and the head of the ayil okmotu, who is appointed and not chosen by it. */
export async function loadCouncil(client: PrismaClient, days: Days): Promise<number> {
  for (const { role, name, body, votes } of HOLDERS) {
    const key = `demonstration/${role}/${name}`;
    const [votesFor = null, votesAgainst = null, votesAbstain = null, present = null] = votes ?? [];
    const data = {
      municipalityId: MUNICIPALITY_ID,
      councilPrinted: 'Ашар айылдык кеңеши (үлгү)',
      role,
      rolePrinted: role,
      name,
      bodyKy: body?.ky ?? null,
      bodyRu: body?.ru ?? null,
      asOf: columnOfDay(days.base),
      validFrom: columnOfDay(days.day(SINCE)),
      votesFor,
      votesAgainst,
      votesAbstain,
      present,
    };
    await client.officeHolder.upsert({
      where: { key },
      create: { id: idOf('holder', key), key, ...data },
      update: data,
    });
  }
  const key = 'demonstration/election';
  const election = {
    municipalityId: MUNICIPALITY_ID,
    heldOn: columnOfDay(days.day(SINCE - 12)),
    convocation: 'VIII',
    mandates: DEPUTIES.length,
    registeredVoters: 3890,
    voted: 1642,
    turnoutPermille: 422,
  };
  const { id } = await client.councilElection.upsert({
    where: { key },
    create: { id: idOf(key), key, ...election },
    update: election,
    select: { id: true },
  });
  for (const [party, seats] of SEATS) {
    await client.councilSeat.upsert({
      where: { electionId_party: { electionId: id, party } },
      create: { electionId: id, party, seats },
      update: { seats },
    });
  }
  return HOLDERS.length + 1 + SEATS.length;
}

const SEATS: [party: string, seats: number][] = [
  ['«Үлгү» партиясы', 9],
  ['«Мисал» партиясы', 7],
  ['Өзүн өзү көрсөткөндөр', 5],
];
