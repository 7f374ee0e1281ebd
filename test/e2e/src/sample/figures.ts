import { titles } from './documents.ts'

type Figure = {
  indicator: string
  value: number
  /** Absent where the document lost it. */
  unit?: string
  qualifier?: string
  nature?: string
  upTo?: number
  about?: string
  territory?: string
  period?: string
  /** Of the document. */
  title: string
}

const { convention2018, rameau2018, journee2022, essFrance, essaim2019, pes21 } = titles
const bfc = 'FR-BFC'
const region = { about: 'organisation/region-bfc', territory: bfc, title: convention2018 }
const members = { indicator: 'members', unit: 'organisation' }

/** Every figure of the documents, by its id. */
export const figures: Record<string, Figure> = {
  'region-bfc-grants-2017': {
    indicator: 'grants',
    value: 173_200_000,
    unit: 'EUR',
    period: '2017',
    ...region,
  },
  'region-bfc-funded-associations-2017': {
    indicator: 'funded-associations',
    value: 800,
    unit: 'association',
    period: '2017',
    ...region,
  },
  'region-bfc-funded-cooperatives-2017': {
    indicator: 'funded-cooperatives',
    value: 24,
    unit: 'cooperative',
    period: '2017',
    ...region,
  },
  'region-bfc-grants-share-2017': {
    indicator: 'grants-share-of-budget',
    value: 13,
    unit: '%',
    period: '2017',
    ...region,
  },
  'region-bfc-ess-budget-2018': {
    indicator: 'ess-budget',
    value: 8_600_000,
    unit: 'EUR',
    period: '2018',
    ...region,
  },
  'region-bfc-associations-budget-2018': {
    indicator: 'associations-budget',
    value: 5_000_000,
    unit: 'EUR',
    period: '2018',
    ...region,
  },
  'bfc-ess-jobs-2018': {
    indicator: 'ess-jobs',
    value: 103_000,
    unit: 'job',
    territory: bfc,
    title: convention2018,
  },
  'bfc-ess-jobs-share-2018': {
    indicator: 'ess-share-of-jobs',
    value: 11.6,
    unit: '%',
    territory: bfc,
    title: convention2018,
  },
  'bfc-ess-establishments-2018': {
    indicator: 'ess-establishments',
    value: 10_137,
    unit: 'establishment',
    territory: bfc,
    title: convention2018,
  },
  'bfc-association-employees-2018': {
    indicator: 'association-employees',
    value: 77_700,
    unit: 'employee',
    territory: bfc,
    title: convention2018,
  },
  'bfc-associations-2018': {
    indicator: 'associations',
    value: 8_100,
    unit: 'association',
    territory: bfc,
    title: convention2018,
  },
  'face-beneficiaries': {
    indicator: 'beneficiaries',
    value: 295_000,
    unit: 'beneficiary',
    about: 'organisation/fondation-face',
    title: convention2018,
  },
  'e2c-21-age': {
    indicator: 'trainee-age',
    value: 18,
    upTo: 30,
    unit: 'year',
    about: 'organisation/e2c-21',
    title: convention2018,
  },
  'ateliers-2018-participants': {
    indicator: 'participants',
    value: 100,
    qualifier: 'approximate',
    unit: 'person',
    about: 'activity/ateliers-2018',
    period: '2018-06-27',
    title: rameau2018,
  },
  'charte-members': {
    ...members,
    value: 50,
    qualifier: 'approximate',
    period: '2014',
    about: 'partnership/charte-alliance-dynamique',
    title: journee2022,
  },
  'new-partnerships-2022': {
    indicator: 'new-partnerships',
    value: 200,
    unit: 'partnership',
    about: 'programme/alliance-dynamique',
    title: journee2022,
  },
  'new-partnerships-factor-2022': {
    indicator: 'new-partnerships-factor',
    value: 2,
    unit: 'factor',
    about: 'programme/alliance-dynamique',
    title: journee2022,
  },
  'digital-divide-cost': {
    indicator: 'digital-divide-cost',
    value: 1_600_000_000,
    unit: 'EUR',
    qualifier: 'at-least',
    title: journee2022,
  },
  'france-ess-gdp-share': {
    indicator: 'ess-share-of-gdp',
    value: 10,
    unit: '%',
    territory: 'FR',
    title: essFrance,
  },
  'france-ess-enterprises': {
    indicator: 'ess-enterprises',
    value: 164_000,
    unit: 'enterprise',
    territory: 'FR',
    title: essFrance,
  },
  'france-ess-employees': {
    indicator: 'ess-employees',
    value: 2_400_000,
    unit: 'employee',
    territory: 'FR',
    title: essFrance,
  },
  'france-ess-private-jobs-share': {
    indicator: 'ess-share-of-private-jobs',
    value: 14,
    unit: '%',
    territory: 'FR',
    title: essFrance,
  },
  'france-associations': { indicator: 'associations', value: 1.5, territory: 'FR', title: essFrance },
  'france-volunteers': {
    indicator: 'volunteers',
    value: 22_000_000,
    unit: 'volunteer',
    territory: 'FR',
    title: essFrance,
  },
  'essaim-small-swarms': {
    indicator: 'small-swarms',
    value: 12,
    unit: 'swarm',
    nature: 'target',
    about: 'programme/essaim',
    title: essaim2019,
  },
  'bfc-ess-jobs-share-2019': {
    indicator: 'ess-share-of-jobs',
    value: 11.8,
    territory: bfc,
    title: essaim2019,
  },
  'bfc-ess-establishments-2019': {
    indicator: 'ess-establishments',
    value: 10_912,
    unit: 'establishment',
    territory: bfc,
    title: essaim2019,
  },
  'bfc-adapted-sector-rank-2019': {
    indicator: 'adapted-sector-jobs-rank',
    value: 5,
    unit: 'rank',
    territory: bfc,
    title: essaim2019,
  },
  'grais-members': { ...members, value: 4, about: 'partnership/grais', title: pes21 },
  'generateur-members': { ...members, value: 6, about: 'partnership/generateur-bfc', title: pes21 },
  'rares-members': { ...members, value: 22, period: '2019', about: 'partnership/rares', title: pes21 },
  'crdva-members': { ...members, value: 2, about: 'partnership/crdva', title: pes21 },
  'generateur-territories-2021': {
    indicator: 'supported-territories',
    value: 28,
    unit: 'territory',
    period: '2021',
    territory: bfc,
    about: 'partnership/generateur-bfc',
    title: pes21,
  },
  'convention-2018-regional-actors': {
    indicator: 'regional-actors-present',
    value: 5,
    unit: 'organisation',
    about: 'activity/delegation-bfc-2018',
    title: convention2018,
  },
  'convention-2018-parts': {
    indicator: 'parts',
    value: 3,
    unit: 'part',
    about: 'activity/convention-2018',
    title: rameau2018,
  },
  'convention-2018-association-leaders': {
    indicator: 'association-leaders',
    value: 3,
    unit: 'person',
    about: 'activity/convention-2018',
    title: rameau2018,
  },
  'la-france-s-engage-support': {
    indicator: 'support-duration',
    value: 3,
    unit: 'year',
    about: 'organisation/la-france-s-engage',
    title: rameau2018,
  },
  'journee-2022-edition': {
    indicator: 'edition',
    value: 8,
    unit: 'edition',
    about: 'activity/journee-2022',
    title: journee2022,
  },
  'years-of-cooperation-2022': {
    indicator: 'years-of-cooperation',
    value: 8,
    unit: 'year',
    about: 'programme/alliance-dynamique',
    title: journee2022,
  },
  'years-of-growth-2022': {
    indicator: 'years-of-growth',
    value: 3,
    unit: 'year',
    about: 'programme/alliance-dynamique',
    title: journee2022,
  },
  'financial-vulnerability-themes-2022': {
    indicator: 'discussed-themes',
    value: 3,
    unit: 'theme',
    about: 'activity/table-ronde-fragilites-2022',
    title: journee2022,
  },
  'essaim-objectives': {
    indicator: 'objectives',
    value: 3,
    unit: 'objective',
    about: 'programme/essaim',
    title: essaim2019,
  },
  'generateur-commune-threshold': {
    indicator: 'supported-commune-population',
    value: 10_000,
    unit: 'inhabitant',
    qualifier: 'at-least',
    territory: 'FR-21',
    about: 'partnership/generateur-bfc',
    title: pes21,
  },
}
