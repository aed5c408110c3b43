import { columnOfDay } from '@/lib/clock';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { searchText } from '@/lib/municipalities/search-text';
import { stableId } from '../loaders/stable-id';

/** The municipality that does not exist: its district, itself, five settlements, its office. No name here is a real place's. */
export const SLUG = 'ashar-ulgu';
const SOURCE = 'ойдон чыгарылган үлгү / вымышленный образец';
const POPULATION_YEAR = 2026;

export const idOf = (...name: string[]) => stableId('demonstration', ...name);
export const MUNICIPALITY_ID = idOf('municipality');

type Place = { key: string; ky: string; ru: string; population: number };

/** The last one is small and 45 km from the office: such villages are the ones that participation forgets. */
export const SETTLEMENTS = [
  { key: 'ashar-bashat', ky: 'Ашар-Башат', ru: 'Ашар-Башат', population: 3120 },
  { key: 'kok-kanat', ky: 'Көк-Канат', ru: 'Кок-Канат', population: 1480 },
  { key: 'jyldyz-kechuu', ky: 'Жылдыз-Кечүү', ru: 'Жылдыз-Кечуу', population: 960 },
  { key: 'gul-tegirmen', ky: 'Гүл-Тегирмен', ru: 'Гул-Тегирмен', population: 640 },
  { key: 'buluttuu-kopuro', ky: 'Булуттуу-Көпүрө', ru: 'Булуттуу-Копуро', population: 210 },
] as const satisfies readonly Place[];

export type SettlementKey = (typeof SETTLEMENTS)[number]['key'];

export const settlementId = (key: SettlementKey) => idOf('settlement', key);

export async function loadPlace(client: PrismaClient): Promise<number> {
  const district = idOf('district');
  await put(client, {
    id: district,
    type: 'district',
    nameKy: 'Үлгү району (ойдон чыгарылган)',
    nameRu: 'Образцовый район (вымышленный)',
  });
  await put(client, {
    id: MUNICIPALITY_ID,
    slug: SLUG,
    type: 'ayil_aimak',
    parentId: district,
    nameKy: 'Ашар айыл аймагы (үлгү)',
    nameRu: 'Ашарский айылный аймак (образец)',
    population: SETTLEMENTS.reduce((sum, { population }) => sum + population, 0),
  });
  for (const { key, ky, ru, population } of SETTLEMENTS) {
    const id = settlementId(key);
    await put(client, { id, type: 'village', parentId: MUNICIPALITY_ID, nameKy: ky, nameRu: ru, population });
    const membership = {
      settlementId: id,
      municipalityId: MUNICIPALITY_ID,
      validFrom: columnOfDay('2000-01-01'),
    };
    await client.settlementMembership.upsert({
      where: { settlementId_municipalityId_validFrom: membership },
      create: { ...membership, act: null },
      update: {},
    });
  }
  const office = {
    addressKy: 'Ашар-Башат айылы, Үлгү көчөсү, 1',
    addressRu: 'село Ашар-Башат, улица Образцовая, 1',
    phone: '+996 000 000000',
    email: 'office@ashar.example',
    hoursKy:
      'Дүйшөмбү–жума 9:00–18:00, түшкү тыныгуу 12:30–13:30. Тургундарды кабыл алуу: шаршемби 14:00–17:00',
    hoursRu: 'Понедельник–пятница 9:00–18:00, обед 12:30–13:30. Приём жителей: среда 14:00–17:00',
    source: SOURCE,
  };
  await client.office.upsert({
    where: { municipalityId: MUNICIPALITY_ID },
    create: { municipalityId: MUNICIPALITY_ID, ...office },
    update: office,
  });
  return 3 + SETTLEMENTS.length * 2;
}

type NewUnit = Omit<Prisma.UnitUncheckedCreateInput, 'folded' | 'fictitious' | 'source'> & { id: string };

async function put(client: PrismaClient, unit: NewUnit): Promise<void> {
  const data = {
    ...unit,
    folded: searchText([unit.nameKy ?? null, unit.nameRu ?? null]),
    fictitious: true,
    source: SOURCE,
    ...(unit.population ? { populationYear: POPULATION_YEAR, populationSource: SOURCE } : {}),
  };
  await client.unit.upsert({ where: { id: unit.id }, create: data, update: data });
}
