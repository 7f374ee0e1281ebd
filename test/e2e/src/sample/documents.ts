/** What the five documents say, put down a second time: the tests ask the running stack for it. */
export const titles = {
  convention2018: 'Des acteurs de l’ESS conviés à la convention de l’Alliance Dynamique',
  rameau2018: "Un nouvel élan pour l'Alliance Dynamique !",
  journee2022: 'La Poste réunit ses partenaires de l’ESS lors de la journée de l’Alliance dynamique',
  essFrance:
    'La Poste réunit ses partenaires de l’ESS lors de la journée de l’Alliance dynamique (source : ESS France)',
  essaim2019: 'L’ESSaim : les acteurs ESS locaux innovent en région',
  pes21: 'Pôle Economie Solidaire 21',
}

/** id, kind, place, and since when. */
export const organisations: readonly (readonly [string, string, string | undefined, string])[] = [
  ['toolib', 'startup', 'insee:21231', '2017'],
  ['les-riverains', 'third-place', 'insee:89024', '../2018-06-27'],
  ['e2c-21', 'school', 'insee:21171', '../2018-06-27'],
  ['face-grand-besancon', 'association', 'insee:25056', '../2018-06-27'],
  ['groupe-idees-21', 'insertion-structure', 'insee:21515', '../2018-06-27'],
  ['la-poste', 'company', 'insee:75056', '../2018-06-27'],
  ['region-bfc', 'public-authority', 'FR-BFC', '../2018-06-27'],
  ['caisse-des-depots', 'public-authority', undefined, '../2018-06-27'],
  ['cress-bfc', 'chamber', 'FR-BFC', '../2019-10-04'],
  ['la-banque-postale', 'bank', undefined, '../2022-10-11'],
  ['ess-france', 'federation', 'FR', '../2022-10-11'],
  ['pes-21', 'association', 'FR-21', '../2013'],
  ['risomes', 'collective', 'insee:21373', '../2021'],
  ['ville-de-chenove', 'public-authority', 'insee:21166', '../2021'],
  ['dijon-metropole', 'public-authority', 'epci:242100410', '../2021'],
  ['cc-ouche-et-montagne', 'public-authority', 'epci:200039055', '../2021'],
  ['fdfr-89', 'federation', 'FR-89', '../2021'],
]

/** Who is in: as one text of ids, sorted. */
const of = (ids: string): string[] => ids.split(' ').toSorted()

type Partnership = {
  id: string
  kind: string
  programme: string
  status: readonly (readonly [at: string, status: string])[]
  members: readonly (readonly [at: string, ids: string[]])[]
}

export const partnerships: readonly Partnership[] = [
  {
    id: 'charte-alliance-dynamique',
    kind: 'charter',
    programme: 'alliance-dynamique',
    status: [
      ['2015-01-01', 'active'],
      ['2026-01-01', 'active'],
    ],
    members: [['2015-01-01', of('la-poste cress-bfc')]],
  },
  {
    id: 'accord-cadre-bfc',
    kind: 'framework-agreement',
    programme: 'essaim',
    status: [['2019-10-04', 'signed']],
    members: [['2019-10-04', of('la-poste region-bfc')]],
  },
  {
    id: 'grais',
    kind: 'grouping',
    programme: 'pes-21',
    status: [
      ['2016-06-01', 'active'],
      ['2019-06-01', 'completed'],
    ],
    members: [['2016-06-01', of('pes-21 france-active-bourgogne fdfr-89 active-71')]],
  },
  {
    id: 'sieg-2019-2022',
    kind: 'contract',
    programme: 'pes-21',
    status: [
      ['2020-06-01', 'active'],
      ['2023-06-01', 'expired'],
    ],
    members: [
      [
        '2020-06-01',
        of('bge-franche-comte coopilote aldess cluster-jura pes-21 active-71 fdfr-89 urscop region-bfc'),
      ],
    ],
  },
  {
    id: 'generateur-bfc',
    kind: 'grouping',
    programme: 'pes-21',
    status: [['2022-01-01', 'active']],
    members: [
      [
        '2022-01-01',
        of('pes-21 cluster-jura france-active-bourgogne france-active-franche-comte active-71 fdfr-89'),
      ],
    ],
  },
  {
    id: 'rares',
    kind: 'grouping',
    programme: 'pes-21',
    status: [['2020-01-01', 'active']],
    members: [
      [
        '2020-01-01',
        of(
          'pes-21 chambre-agriculture-bfc chambres-agriculture-departementales cerd agrosup-dijon terre-de-liens semeurs-du-possible civam-le-serpolet biobourgogne active-71 fdfr-89',
        ),
      ],
    ],
  },
  {
    id: 'crdva',
    kind: 'grouping',
    programme: 'pes-21',
    status: [['2014-01-01', 'active']],
    members: [['2014-01-01', of('pes-21 ligue-de-l-enseignement apsalc-21')]],
  },
  {
    id: 'les-bons-clics',
    kind: 'project',
    programme: 'la-banque-postale',
    status: [['2022-10-11', 'active']],
    members: [['2022-10-11', of('emmaus-connect la-banque-postale')]],
  },
  {
    id: 'reseau-ess-dijon-metropole',
    kind: 'project',
    programme: 'pes-21',
    status: [['2022-01-01', 'identified']],
    members: [['2022-01-01', of('pes-21 dijon-metropole')]],
  },
]

/** id, what happened, kind, when, and where. */
export const activities: readonly (readonly [string, string, string, string, string | undefined])[] = [
  ['convention-2018', 'held', 'convention', '2018-06-27', 'insee:75056'],
  ['delegation-bfc-2018', 'held', 'meeting', '2018-06-27', 'insee:75056'],
  ['ateliers-2018', 'held', 'workshop', '2018-06-27', 'insee:75056'],
  ['table-ronde-2018', 'held', 'round-table', '2018-06-27', 'insee:75056'],
  ['etude-rameau', 'held', 'study', '../2018-06-27', undefined],
  ['essaim-2019', 'held', 'meeting', '2019-09-20', 'FR-BFC'],
  ['atelier-inclusion-numerique-2019', 'held', 'workshop', '2019-09-20', 'FR-BFC'],
  ['journee-2022', 'held', 'convention', '2022-10-11', undefined],
  ['table-ronde-innovation-sociale-2022', 'held', 'round-table', '2022-10-11', undefined],
  ['table-ronde-territoires-2022', 'held', 'round-table', '2022-10-11', undefined],
  ['table-ronde-fragilites-2022', 'held', 'round-table', '2022-10-11', undefined],
  ['table-ronde-numerique-2022', 'held', 'round-table', '2022-10-11', undefined],
  ['forum-ess-2017', 'held', 'meeting', '2017', 'insee:21231'],
  ['utilite-sociale-2020', 'held', 'study', '2020', undefined],
  ['animation-reseau-ess', 'planned', 'other', '2021-07/2021-12', 'epci:242100410'],
]
