import { rameau2018 } from './rameau-2018.ts'
import { reading } from './reading.ts'

const regional = {
  programme: 'alliance-dynamique',
  territory: 'FR-BFC',
  nature: 'observed',
} as const

/**
 * Bears no date, and its «27 juin» no year: that day is in 2018 by {@link rameau2018}. It speaks of 2018 as
 * the current year.
 */
export const readConvention2018 = () => {
  const { events, note, source, actor, holds, figure, held } = reading({
    key: 'convention-2018',
    title: 'Des acteurs de l’ESS conviés à la convention de l’Alliance Dynamique',
    says: '2018-06-27/2018-12-31',
    already: '../2018-06-27',
  })

  actor('la-poste', 'company', 'Groupe La Poste', { territory: 'insee:75056', aliases: ['La Poste'] })
  actor('region-bfc', 'public-authority', 'Région Bourgogne-Franche-Comté', {
    territory: 'FR-BFC',
    aliases: ['Conseil régional de Bourgogne-Franche-Comté'],
  })
  actor('toolib', 'startup', 'Toolib', { territory: 'insee:21231', since: '2017' })
  actor('les-riverains', 'third-place', 'Association de gestion du tiers-lieu Les Riverains', {
    territory: 'insee:89024',
    aliases: ['Les Riverains'],
  })
  actor('e2c-21', 'school', 'École de la 2e chance de Côte-d’Or', {
    territory: 'insee:21171',
    aliases: ['E2C 21', 'École de la deuxième chance'],
  })
  actor('face-grand-besancon', 'association', 'Club FACE du Grand Besançon', { territory: 'insee:25056' })
  actor('fondation-face', 'foundation', 'Fondation FACE', { aliases: ['FACE'] })
  actor('groupe-idees-21', 'insertion-structure', 'Groupe Idées 21', { territory: 'insee:21515' })
  actor('le-rameau', 'other', 'Le Rameau', { aliases: ['Laboratoire Le Rameau'] })
  actor('haut-commissariat-ess', 'public-authority', 'Haut-commissariat à l’ESS et à l’innovation sociale')

  holds('la-poste', 'Présidence du Groupe', 'holder-01')
  holds('la-poste', 'Direction de l’engagement sociétal', 'holder-02')
  holds('la-poste', 'Délégation régionale Bourgogne-Franche-Comté', 'holder-03')
  holds(
    'la-poste',
    'Délégation au développement régional et aux relations territoriales de Côte-d’Or',
    'holder-04',
  )
  holds('haut-commissariat-ess', 'Haut-commissaire', 'holder-05')
  holds('e2c-21', 'Représentation de l’école', 'holder-06')

  note('programme.launched', 'programme/alliance-dynamique', '2014', {
    name: 'Alliance Dynamique',
    host: 'la-poste',
  })

  held('etude-rameau', '../2018-06-27', {
    programme: 'alliance-dynamique',
    kind: 'study',
    title: 'Étude du Rameau auprès des signataires de l’Alliance Dynamique',
    participants: { organisations: ['le-rameau'] },
  })
  held('delegation-bfc-2018', '2018-06-27', {
    programme: 'alliance-dynamique',
    kind: 'meeting',
    title: 'Délégation d’acteurs bourguignons et francs-comtois à la convention de l’Alliance Dynamique',
    territory: 'insee:75056',
    participants: {
      count: 5,
      organisations: ['toolib', 'les-riverains', 'e2c-21', 'face-grand-besancon', 'groupe-idees-21'],
    },
    source: {
      title: `${source.title} (27 juin sans année ; l’année d’après « ${rameau2018.title} », 29 juin 2018)`,
    },
  })

  figure('convention-2018-regional-actors', {
    indicator: 'regional-actors-present',
    label: 'Acteurs régionaux de l’ESS présents',
    value: 5,
    unit: 'organisation',
    about: 'activity/delegation-bfc-2018',
    ...regional,
  })
  figure('region-bfc-grants-2017', {
    indicator: 'grants',
    label: 'Subventions de la Région aux associations et coopératives, toutes politiques',
    value: 173_200_000,
    unit: 'EUR',
    period: '2017',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('region-bfc-funded-associations-2017', {
    indicator: 'funded-associations',
    label: 'Associations financées par la Région',
    value: 800,
    unit: 'association',
    period: '2017',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('region-bfc-funded-cooperatives-2017', {
    indicator: 'funded-cooperatives',
    label: 'Coopératives financées par la Région',
    value: 24,
    unit: 'cooperative',
    period: '2017',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('region-bfc-grants-share-2017', {
    indicator: 'grants-share-of-budget',
    label: 'Part de ces subventions dans le budget régional',
    value: 13,
    unit: '%',
    period: '2017',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('region-bfc-ess-budget-2018', {
    indicator: 'ess-budget',
    label: 'Budget régional en faveur de l’ESS',
    value: 8_600_000,
    unit: 'EUR',
    period: '2018',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('region-bfc-associations-budget-2018', {
    indicator: 'associations-budget',
    label: 'Budget régional en faveur de la vie associative',
    value: 5_000_000,
    unit: 'EUR',
    period: '2018',
    about: 'organisation/region-bfc',
    ...regional,
  })
  figure('bfc-ess-jobs-2018', {
    indicator: 'ess-jobs',
    label: 'Emplois de l’ESS en Bourgogne-Franche-Comté',
    value: 103_000,
    unit: 'job',
    ...regional,
  })
  figure('bfc-ess-jobs-share-2018', {
    indicator: 'ess-share-of-jobs',
    label: 'Part de l’ESS dans l’emploi total de la région',
    value: 11.6,
    unit: '%',
    ...regional,
  })
  figure('bfc-ess-establishments-2018', {
    indicator: 'ess-establishments',
    label: 'Établissements employeurs de l’ESS en Bourgogne-Franche-Comté',
    value: 10_137,
    unit: 'establishment',
    ...regional,
  })
  figure('bfc-association-employees-2018', {
    indicator: 'association-employees',
    label: 'Salariés de l’ESS employés par les associations de la région',
    value: 77_700,
    unit: 'employee',
    ...regional,
  })
  figure('bfc-associations-2018', {
    indicator: 'associations',
    label: 'Associations de la région',
    value: 8_100,
    unit: 'association',
    ...regional,
  })
  figure('face-beneficiaries', {
    indicator: 'beneficiaries',
    label: 'Bénéficiaires de la Fondation FACE',
    value: 295_000,
    unit: 'beneficiary',
    about: 'organisation/fondation-face',
    programme: 'alliance-dynamique',
  })
  figure('e2c-21-age', {
    indicator: 'trainee-age',
    label: 'Âge des stagiaires de l’E2C 21',
    value: 18,
    upTo: 30,
    unit: 'year',
    about: 'organisation/e2c-21',
    programme: 'alliance-dynamique',
  })
  return events
}
