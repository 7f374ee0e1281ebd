import { type Document, reading } from './reading.ts'
import { themesOf2022 } from './themes.ts'

const journee2022: Document = {
  key: 'journee-2022',
  title: 'La Poste réunit ses partenaires de l’ESS lors de la journée de l’Alliance dynamique',
  published: '2022-11-10',
  says: '2022-11-10',
  already: '../2022-10-11',
}

const day = '2022-10-11'
/** Held by then; another held it at the convention of 2018. */
const since2018 = '2018-06-28/2022-10-11'
const programme = 'alliance-dynamique'

/** The day of 11 October 2022, the eighth, and the figures that went with it. */
export const readJournee2022 = () => {
  const { events, note, source, actor, holds, left, figure, held } = reading(journee2022)

  actor('la-banque-postale', 'bank', 'La Banque Postale')
  actor('avise', 'association', 'Avise')
  actor('conciergerie-air', 'other', 'Conciergerie d’Air')
  actor('emmaus-connect', 'association', 'Emmaüs Connect')
  actor('crea-sol', 'other', 'Créa-Sol')
  actor('croix-rouge', 'association', 'Croix-Rouge française', { territory: 'FR' })
  actor('groupe-sos', 'social-enterprise', 'Groupe SOS')
  actor('cese', 'public-authority', 'Conseil économique, social et environnemental', {
    territory: 'FR',
    aliases: ['CESE'],
  })
  actor('ess-france', 'federation', 'ESS France', { territory: 'FR' })

  left('la-poste', 'Délégation régionale Bourgogne-Franche-Comté', 'holder-03', since2018)
  holds('la-poste', 'Délégation régionale Bourgogne-Franche-Comté', 'holder-08', since2018)
  holds('la-poste', 'Délégation régionale Provence-Alpes-Côte d’Azur', 'holder-09')
  holds('la-poste', 'Délégation territoriale des Bouches-du-Rhône', 'holder-10')
  holds('la-poste', 'Direction des partenariats et nouvelles activités', 'holder-11')
  holds('la-poste', 'Direction du développement et de la transformation des partenariats', 'holder-12')
  holds('la-banque-postale', 'Responsabilité du marché clientèles vulnérables', 'holder-13')
  holds('le-rameau', 'Présidence (fondateur)', 'holder-14')
  holds('avise', 'Direction générale', 'holder-15')
  holds('conciergerie-air', 'Médiation et coordination', 'holder-16')
  holds('emmaus-connect', 'Création (fondateur)', 'holder-17')
  holds('crea-sol', 'Responsabilité du micro-crédit aux particuliers', 'holder-18')
  holds('croix-rouge', 'Direction de la stratégie de la transformation et de l’innovation', 'holder-19')
  holds('groupe-sos', 'Direction de l’innovation', 'holder-20')
  holds('cese', 'Présidence', 'holder-21')

  note('programme.updated', 'programme/alliance-dynamique', day, { themes: themesOf2022 })
  note('programme.launched', 'programme/la-banque-postale', '../2022-10-11', {
    name: 'Partenariats de La Banque Postale',
    host: 'la-banque-postale',
  })

  note('partnership.activated', 'partnership/charte-alliance-dynamique', '2014', {
    programme,
    kind: 'charter',
    title: 'Charte de l’Alliance Dynamique',
    members: [{ organisation: 'la-poste', role: 'host' }],
    territories: ['FR'],
    note: 'Une cinquantaine de fédérations et structures de l’ESS, que le document ne nomme pas.',
    source,
  })
  note('partnership.activated', 'partnership/les-bons-clics', '../2022-10-11', {
    programme: 'la-banque-postale',
    kind: 'project',
    title: 'Les Bons Clics',
    members: [{ organisation: 'emmaus-connect' }, { organisation: 'la-banque-postale', role: 'host' }],
    themes: ['inclusion-numerique'],
    note: 'Plateforme de formation de médiateurs et d’aidants numériques ; début inconnu.',
    source,
  })

  held('journee-2022', day, {
    programme,
    kind: 'convention',
    title: '8e journée de l’Alliance Dynamique',
    participants: { organisations: ['la-poste', 'cese'] },
  })
  held('table-ronde-innovation-sociale-2022', day, {
    programme,
    kind: 'round-table',
    title: 'Coopérer pour développer l’innovation sociale',
    themes: ['innovation-sociale'],
    participants: { organisations: ['la-poste', 'le-rameau', 'avise'] },
  })
  held('table-ronde-territoires-2022', day, {
    programme,
    kind: 'round-table',
    title: 'Contribuer au développement et à la cohésion des territoires',
    themes: ['cohesion-territoriale'],
    participants: { organisations: ['la-poste', 'conciergerie-air'] },
  })
  held('table-ronde-fragilites-2022', day, {
    programme,
    kind: 'round-table',
    title: 'Réduire les fragilités financières',
    themes: ['fragilites-financieres'],
    participants: { organisations: ['emmaus-connect', 'la-banque-postale', 'crea-sol'] },
    partnerships: ['les-bons-clics'],
  })
  held('table-ronde-numerique-2022', day, {
    programme,
    kind: 'round-table',
    title: 'Promouvoir un numérique inclusif',
    themes: ['inclusion-numerique'],
    participants: { organisations: ['la-poste', 'croix-rouge', 'groupe-sos'] },
  })

  figure('charte-members', {
    indicator: 'members',
    label: 'Fédérations et structures à l’origine de la charte',
    value: 50,
    qualifier: 'approximate',
    unit: 'organisation',
    period: '2014',
    about: 'partnership/charte-alliance-dynamique',
    programme,
  })
  figure('journee-2022-edition', {
    indicator: 'edition',
    label: 'Rang de la journée',
    value: 8,
    unit: 'edition',
    about: 'activity/journee-2022',
    programme,
  })
  figure('years-of-cooperation-2022', {
    indicator: 'years-of-cooperation',
    label: 'Années de solutions construites ensemble',
    value: 8,
    unit: 'year',
    about: 'programme/alliance-dynamique',
    programme,
  })
  figure('years-of-growth-2022', {
    indicator: 'years-of-growth',
    label: 'Années de fort développement',
    value: 3,
    unit: 'year',
    about: 'programme/alliance-dynamique',
    programme,
  })
  const newPartnerships = {
    about: 'programme/alliance-dynamique',
    programme,
    metric: {
      name: 'new-partnerships',
      query: 'programme=alliance-dynamique&from=2022&to=2023&compare=P2Y',
    },
  }
  figure('new-partnerships-2022', {
    indicator: 'new-partnerships',
    label: 'Nouveaux partenariats',
    value: 200,
    unit: 'partnership',
    ...newPartnerships,
  })
  figure('new-partnerships-factor-2022', {
    indicator: 'new-partnerships-factor',
    label: 'Multiplication des nouveaux partenariats en 2 ans',
    value: 2,
    unit: 'factor',
    ...newPartnerships,
  })
  figure('financial-vulnerability-themes-2022', {
    indicator: 'discussed-themes',
    label: 'Thèmes de la séquence sur les fragilités financières',
    value: 3,
    unit: 'theme',
    about: 'activity/table-ronde-fragilites-2022',
    programme,
  })
  figure('digital-divide-cost', {
    indicator: 'digital-divide-cost',
    label: 'Coût de la fracture numérique pour la société',
    value: 1_600_000_000,
    unit: 'EUR',
    qualifier: 'at-least',
    about: 'activity/table-ronde-numerique-2022',
    programme,
  })

  /** The document names its own source for these. */
  const ofEssFrance = {
    territory: 'FR',
    nature: 'observed',
    programme,
    source: { ...source, title: `${source.title} (source : ESS France)` },
  } as const
  figure('france-ess-gdp-share', {
    indicator: 'ess-share-of-gdp',
    label: 'Part de l’ESS dans le PIB',
    value: 10,
    unit: '%',
    ...ofEssFrance,
  })
  figure('france-ess-enterprises', {
    indicator: 'ess-enterprises',
    label: 'Entreprises de l’ESS',
    value: 164_000,
    unit: 'enterprise',
    ...ofEssFrance,
  })
  figure('france-ess-employees', {
    indicator: 'ess-employees',
    label: 'Salariés de l’ESS',
    value: 2_400_000,
    unit: 'employee',
    ...ofEssFrance,
  })
  figure('france-ess-private-jobs-share', {
    indicator: 'ess-share-of-private-jobs',
    label: 'Part de l’ESS dans l’emploi privé',
    value: 14,
    unit: '%',
    ...ofEssFrance,
  })
  figure('france-associations', {
    indicator: 'associations',
    label: 'Associations',
    value: 1.5,
    quote: '1,5 d’associations',
    ...ofEssFrance,
  })
  figure('france-volunteers', {
    indicator: 'volunteers',
    label: 'Bénévoles',
    value: 22_000_000,
    unit: 'volunteer',
    ...ofEssFrance,
  })
  return events
}
