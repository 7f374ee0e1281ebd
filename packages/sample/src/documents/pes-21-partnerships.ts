import type { EventData } from '@partnerships/contracts'
import type { reading } from './reading.ts'

type Opening = EventData['partnership.activated']
type Reading = ReturnType<typeof reading>

const as = (role: 'member' | 'operator' | 'partner', ...organisations: string[]) =>
  organisations.map(organisation => ({ organisation, role }))

const pes21 = (opening: Omit<Opening, 'programme' | 'source'>, source: Reading['source']): Opening => ({
  programme: 'pes-21',
  ...opening,
  source,
})

/** The groupings the Pôle belongs to, the contract it works under, and whom it works with less formally. */
export const partnershipsOfPes21 = ({ note, source }: Reading) => {
  note(
    'partnership.activated',
    'partnership/grais',
    '2014',
    pes21(
      {
        kind: 'grouping',
        title: 'GRAIS, groupement régional d’accompagnement à l’innovation sociale',
        members: as('member', 'pes-21', 'france-active-bourgogne', 'fdfr-89', 'active-71'),
        themes: ['innovation-sociale', 'accompagnement-de-projets'],
        note: 'Les dates sont celles de l’appartenance du Pôle.',
      },
      source,
    ),
  )
  note('partnership.completed', 'partnership/grais', '2018', { source })

  note(
    'partnership.activated',
    'partnership/sieg-2019-2022',
    '2019',
    pes21(
      {
        kind: 'contract',
        title: 'Marché d’accompagnement à la création et reprise d’entreprises de l’ESS (SIEG)',
        members: [
          ...as('operator', 'bge-franche-comte', 'coopilote', 'aldess', 'cluster-jura'),
          ...as('operator', 'active-71', 'fdfr-89', 'urscop'),
          { organisation: 'region-bfc', role: 'funder' },
        ],
        themes: ['accompagnement-de-projets'],
        territories: ['FR-BFC'],
        term: { from: '2019', until: '2022' },
        note: 'Le Pôle s’en dit opérateur depuis 2018, un an avant le marché : les deux dates sont gardées.',
      },
      source,
    ),
  )
  note('partnership.member-joined', 'partnership/sieg-2019-2022', '2018', {
    organisation: 'pes-21',
    role: 'operator',
  })
  note('partnership.expired', 'partnership/sieg-2019-2022', '2022', {
    note: 'Terme du marché selon le document.',
    source,
  })

  note(
    'partnership.activated',
    'partnership/generateur-bfc',
    '../2021',
    pes21(
      {
        kind: 'grouping',
        title: 'Générateur BFC',
        members: [
          ...as('member', 'pes-21', 'cluster-jura', 'france-active-bourgogne'),
          ...as('member', 'france-active-franche-comte', 'active-71', 'fdfr-89'),
        ],
        themes: ['economie-de-proximite'],
        territories: ['FR-BFC'],
      },
      source,
    ),
  )

  note(
    'partnership.activated',
    'partnership/rares',
    '2019',
    pes21(
      {
        kind: 'grouping',
        title: 'RARES, regroupement des accompagnateurs d’innovateurs agri-ruraux',
        members: [
          ...as('member', 'pes-21', 'chambre-agriculture-bfc', 'chambres-agriculture-departementales'),
          ...as('member', 'cerd', 'agrosup-dijon', 'terre-de-liens', 'semeurs-du-possible'),
          ...as('member', 'civam-le-serpolet', 'biobourgogne', 'active-71', 'fdfr-89'),
        ],
        themes: ['agri-rural'],
        territories: ['FR-BFC'],
        note: 'L’année est celle où le Pôle a rejoint la démarche ; les membres nommés ne sont pas tous.',
      },
      source,
    ),
  )

  note(
    'partnership.activated',
    'partnership/crdva',
    '2013',
    pes21(
      {
        kind: 'grouping',
        title: 'Centre de ressources dijonnais de la vie associative (CRDVA)',
        members: as('member', 'pes-21', 'ligue-de-l-enseignement', 'apsalc-21'),
        themes: ['vie-associative'],
        territories: ['epci:242100410'],
      },
      source,
    ),
  )

  note(
    'partnership.identified',
    'partnership/reseau-ess-dijon-metropole',
    '2021',
    pes21(
      {
        kind: 'project',
        title: 'Réseau des acteurs de l’ESS pour la feuille de route de Dijon Métropole',
        members: as('partner', 'pes-21', 'dijon-metropole'),
        territories: ['epci:242100410'],
        note: 'À venir, à partir du second semestre 2021.',
      },
      source,
    ),
  )

  for (const [network, title] of [
    ['cress-bfc', 'Adhésion à la CRESS BFC'],
    ['plateforme-finances-solidaires', 'Appartenance à la plate-forme régionale des finances solidaires'],
  ] as const)
    note(
      'partnership.signed',
      `partnership/adhesion-${network}`,
      '../2021',
      pes21(
        {
          kind: 'agreement',
          title,
          members: as('member', 'pes-21', network),
          note: 'Le document ne dit pas depuis quand.',
        },
        source,
      ),
    )

  for (const { id, title, note: remark, members } of collaborations)
    note(
      'partnership.contacted',
      `partnership/${id}`,
      '../2021',
      pes21(
        {
          kind: 'other',
          title,
          members: as('partner', 'pes-21', ...members),
          ...(remark ? { note: remark } : {}),
        },
        source,
      ),
    )
}

/** Working relations without an agreement that the document speaks of. */
const collaborations: readonly { id: string; title: string; note?: string; members: readonly string[] }[] = [
  {
    id: 'ecosysteme-accompagnement',
    title: 'Écosystème de l’accompagnement et du financement',
    note: 'Depuis la création du Pôle.',
    members: [
      'france-active-bourgogne',
      'urscop',
      'reseau-initiative',
      'bge-perspectives',
      'adie',
      'cigales-bfc',
      'plateforme-finances-solidaires',
    ],
  },
  {
    id: 'entreprises-et-fondations',
    title: 'Entreprises, banques et fondations d’entreprises',
    note: 'Autour d’événements annuels du Pôle.',
    members: [
      'banque-des-territoires',
      'club-entreprises-mecenat-bfc',
      'fondation-sncf',
      'fondation-orange',
      'fondation-mma',
      'fondation-macif',
      'edf',
      'fape-edf',
      'aviva',
      'credit-cooperatif',
      'credit-mutuel',
      'credit-agricole',
      'banque-populaire-bfc',
    ],
  },
  {
    id: 'insertion-et-education-populaire',
    title: 'Insertion, bénévolat et éducation populaire',
    members: [
      'opco',
      'apsalc-21',
      'gea-21',
      'chantier-ecole',
      'pole-iae',
      'fedei',
      'france-benevolat',
      'mjc',
      'mfr',
      'centres-sociaux',
      'leo-lagrange',
      'ligue-de-l-enseignement',
      'unis-cite',
    ],
  },
  {
    id: 'formation-a-l-ess',
    title: 'Formation et sensibilisation à l’ESS',
    members: [
      'cnam',
      'irtess-bourgogne',
      'irts-franche-comte',
      'agrosup-dijon',
      'universite-de-bourgogne',
      'francas',
      'unis-cite',
    ],
  },
  {
    id: 'industries-culturelles-et-creatives',
    title: 'Industries culturelles et créatives',
    members: ['le-lab', 'la-coursive', 'culture-action-bfc'],
  },
  {
    id: 'reseaux-citoyens',
    title: 'Réseaux associatifs et citoyens',
    note: 'Démarches multipliées depuis 2017.',
    members: ['risomes', 'lentilleres', 'projet-magasin-cooperatif'],
  },
  {
    id: 'acteurs-publics',
    title: 'Acteurs publics',
    members: [
      'region-bfc',
      'direccte',
      'banque-des-territoires',
      'ville-de-dijon',
      'dijon-metropole',
      'ademe',
      'ag2r-la-mondiale',
      'banque-populaire-bfc',
      'departement-cote-d-or',
      'ville-de-chenove',
      'cap-val-de-saone',
      'cc-ouche-et-montagne',
    ],
  },
  {
    id: 'cci-cote-d-or',
    title: 'CCI de Côte-d’Or',
    note: 'Collaborations ponctuelles, pour des événements.',
    members: ['cci-cote-d-or'],
  },
]
