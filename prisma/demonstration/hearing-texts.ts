import type { HearingKind, HearingState } from '@/lib/db/generated/client';
import type { SettlementKey } from './place';

type Text = { ky: string; ru: string };
export type MadeSitting = {
  day: number;
  starts: string;
  ends: string;
  settlement: SettlementKey;
  venue: keyof typeof VENUES;
};

/** A later version of a notice: what became different, told in a note. */
export type MadeChange = {
  /** Days from the first load. */
  on: number;
  note: Text;
  cancelled?: Text;
};

export type MadeHearing = {
  key: string;
  kind: HearingKind;
  state: HearingState;
  title: Text;
  description: Text;
  /** Difference from the year of the first load. */
  budgetYear?: number;
  sittings: MadeSitting[];
  /** The sittings as they were first announced, when a change moved them. */
  atFirst?: MadeSitting[];
  /** Days from the first load; null for a draft. */
  published: number | null;
  /** The last day to send statements. */
  statements: number;
  changes?: MadeChange[];
};

export const VENUES = {
  club: { ky: 'айылдык клуб, чоң зал', ru: 'сельский клуб, большой зал' },
  school: { ky: 'орто мектеп, жыйындар залы', ru: 'средняя школа, актовый зал' },
  office: { ky: 'айыл өкмөтү, 2-кабат', ru: 'айыл окмоту, 2 этаж' },
  library: { ky: 'айылдык китепкана', ru: 'сельская библиотека' },
} satisfies Record<string, Text>;

const sitting = (
  day: number,
  settlement: SettlementKey,
  venue: keyof typeof VENUES,
  starts = '14:00',
  ends = '16:30',
): MadeSitting => ({ day, starts, ends, settlement, venue });

/** One hearing in each state of its life, and one more whose place was changed. */
export function hearings(year: number): MadeHearing[] {
  return [
    {
      key: 'next-budget',
      kind: 'draft_budget',
      state: 'announced',
      budgetYear: 1,
      published: -3,
      statements: 16,
      title: { ky: `${year + 1}-жылдын бюджетинин долбоору`, ru: `Проект бюджета на ${year + 1} год` },
      description: {
        ky: 'Айыл өкмөтү келерки жылдын киреше жана чыгаша долбоорун тургундарга түшүндүрөт. Жолдор, таза суу жана бала бакчаларга канча каражат каралганын билип, өз сунушуңузду айта аласыз.',
        ru: 'Айыл окмоту объясняет жителям проект доходов и расходов следующего года. Вы узнаете, сколько заложено на дороги, воду и детские сады, и сможете внести предложение.',
      },
      sittings: [
        sitting(18, 'ashar-bashat', 'club'),
        sitting(19, 'kok-kanat', 'school', '15:00', '17:00'),
        sitting(20, 'buluttuu-kopuro', 'library', '11:00', '12:30'),
      ],
    },
    {
      key: 'water',
      kind: 'programme',
      state: 'open',
      published: -12,
      statements: 6,
      title: {
        ky: `Ичүүчү суу боюнча ${year}–${year + 2}-жылдарга программа`,
        ru: `Программа по питьевой воде на ${year}–${year + 2} годы`,
      },
      description: {
        ky: 'Кайсы көчөлөргө суу түтүгү качан тартылары, колонкаларды ким күтөрү жана төлөм кандай болору талкууланат.',
        ru: 'Обсуждаем, на каких улицах и когда проложат водопровод, кто содержит колонки и какой будет плата.',
      },
      sittings: [sitting(9, 'kok-kanat', 'school'), sitting(10, 'ashar-bashat', 'club')],
      atFirst: [sitting(9, 'kok-kanat', 'school'), sitting(10, 'ashar-bashat', 'school')],
      changes: [
        {
          on: -4,
          note: {
            ky: 'Ашар-Башаттагы жыйын мектептен айылдык клубга которулду: мектепте оңдоо жүрүп жатат.',
            ru: 'Заседание в Ашар-Башате перенесено из школы в сельский клуб: в школе ремонт.',
          },
        },
      ],
    },
    {
      key: 'waste-tariff',
      kind: 'tariff',
      state: 'postponed',
      published: -24,
      statements: -4,
      title: { ky: 'Таштанды чыгаруунун тарифи', ru: 'Тариф на вывоз мусора' },
      description: {
        ky: '«Таза айыл үлгү» ишканасы тарифти көтөрүүнү сунуштайт. Эсептөө жана чыгашалар көрсөтүлөт.',
        ru: 'Предприятие «Таза айыл үлгү» предлагает повысить тариф. Будут показаны расчёт и расходы.',
      },
      sittings: [sitting(-2, 'ashar-bashat', 'club')],
      changes: [
        {
          on: -3,
          note: {
            ky: 'Угуу жаңы эсеп даяр болгончо жылдырылды. Жаңы күнү өзүнчө жарыяланат.',
            ru: 'Слушание перенесено до готовности нового расчёта. Новая дата будет объявлена отдельно.',
          },
        },
      ],
    },
    {
      key: 'boundaries',
      kind: 'boundaries',
      state: 'cancelled',
      published: -40,
      statements: -22,
      title: { ky: 'Гүл-Тегирмен айылынын чегин өзгөртүү', ru: 'Изменение границ села Гул-Тегирмен' },
      description: {
        ky: 'Айылдын түндүгүндөгү 12 гектар жерди айылдын чегине кошуу сунушу.',
        ru: 'Предложение включить в границы села 12 гектаров земли к северу от него.',
      },
      sittings: [sitting(-20, 'gul-tegirmen', 'club')],
      changes: [
        {
          on: -25,
          note: { ky: 'Угуу жокко чыгарылды.', ru: 'Слушание отменено.' },
          cancelled: {
            ky: 'Демилгечи сунушун кайтарып алды, талкуулай турган маселе калган жок.',
            ru: 'Инициатор отозвал предложение, обсуждать больше нечего.',
          },
        },
      ],
    },
    {
      key: 'pasture',
      kind: 'other',
      state: 'held',
      published: -22,
      statements: -7,
      title: { ky: 'Жайыт пайдалануу акысы', ru: 'Плата за пользование пастбищами' },
      description: {
        ky: 'Бир баш мал үчүн акы жана жайыттарга жол салуу боюнча талкуу.',
        ru: 'Обсуждение платы за голову скота и дорог на пастбища.',
      },
      sittings: [sitting(-5, 'jyldyz-kechuu', 'school', '10:00', '12:00')],
    },
    {
      key: 'school-road',
      kind: 'programme',
      state: 'protocol_drafted',
      published: -29,
      statements: -15,
      title: { ky: 'Мектепке баруучу коопсуз жол программасы', ru: 'Программа «Безопасная дорога в школу»' },
      description: {
        ky: 'Жөө жүргүнчүлөр жолу, жарык жана жол белгилери кайсы мектептин жанында биринчи коюлары талкууланды.',
        ru: 'Обсуждалось, у какой школы первыми появятся тротуар, свет и дорожные знаки.',
      },
      sittings: [sitting(-12, 'ashar-bashat', 'school')],
    },
    {
      key: 'general-plan',
      kind: 'general_plan',
      state: 'approved',
      published: -50,
      statements: -34,
      title: { ky: 'Ашар-Башат айылынын башкы планы', ru: 'Генеральный план села Ашар-Башат' },
      description: {
        ky: 'Жаңы көчөлөр, мектептин орду жана базар аянтынын кеңейиши көрсөтүлгөн план.',
        ru: 'План с новыми улицами, местом для школы и расширением рыночной площади.',
      },
      sittings: [sitting(-30, 'ashar-bashat', 'club', '13:00', '16:00')],
    },
    {
      key: 'execution',
      kind: 'execution',
      state: 'answers_published',
      budgetYear: -1,
      published: -300,
      statements: -285,
      title: { ky: `${year - 1}-жылдын бюджетинин аткарылышы`, ru: `Исполнение бюджета за ${year - 1} год` },
      description: {
        ky: 'Каражат эмнеге жумшалганы, кайсы иштер калганы жана эмне үчүн кечиккени тууралуу отчет.',
        ru: 'Отчёт о том, на что ушли средства, что осталось несделанным и почему задержалось.',
      },
      sittings: [sitting(-282, 'ashar-bashat', 'club'), sitting(-281, 'gul-tegirmen', 'club')],
    },
    {
      key: 'previous-budget',
      kind: 'draft_budget',
      state: 'closed',
      budgetYear: 0,
      published: -520,
      statements: -504,
      title: { ky: `${year}-жылдын бюджетинин долбоору`, ru: `Проект бюджета на ${year} год` },
      description: {
        ky: 'Учурдагы жылдын бюджетинин долбоору талкууланды.',
        ru: 'Обсуждался проект бюджета нынешнего года.',
      },
      sittings: [sitting(-502, 'ashar-bashat', 'club')],
    },
    {
      key: 'market',
      kind: 'other',
      state: 'draft',
      published: null,
      statements: 30,
      title: { ky: 'Базар аянтынын иштөө тартиби', ru: 'Порядок работы рыночной площади' },
      description: {
        ky: 'Базардын иштөө убактысы, соода орундары жана унаа токтотуучу жай.',
        ru: 'Часы работы рынка, торговые места и стоянка.',
      },
      sittings: [sitting(35, 'ashar-bashat', 'office')],
    },
  ];
}
