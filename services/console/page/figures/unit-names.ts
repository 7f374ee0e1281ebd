import type { Lang } from '../i18n/index.ts'

type Forms = readonly [one: string, other: string]

/** What units are called that sources often count in: of one, and of several. Others are shown as they were told. */
const unitNames: Readonly<Record<string, { readonly [L in Lang]: Forms }>> = {
  EUR: { fr: ['€', '€'], en: ['€', '€'] },
  m2: { fr: ['m²', 'm²'], en: ['m²', 'm²'] },
  association: { fr: ['association', 'associations'], en: ['association', 'associations'] },
  beneficiary: { fr: ['bénéficiaire', 'bénéficiaires'], en: ['beneficiary', 'beneficiaries'] },
  cooperative: { fr: ['coopérative', 'coopératives'], en: ['cooperative', 'cooperatives'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  edition: { fr: ['édition', 'éditions'], en: ['edition', 'editions'] },
  employee: { fr: ['salarié', 'salariés'], en: ['employee', 'employees'] },
  enterprise: { fr: ['entreprise', 'entreprises'], en: ['enterprise', 'enterprises'] },
  establishment: { fr: ['établissement', 'établissements'], en: ['establishment', 'establishments'] },
  factor: { fr: ['fois', 'fois'], en: ['times', 'times'] },
  hour: { fr: ['heure', 'heures'], en: ['hour', 'hours'] },
  inhabitant: { fr: ['habitant', 'habitants'], en: ['inhabitant', 'inhabitants'] },
  item: { fr: ['objet', 'objets'], en: ['item', 'items'] },
  job: { fr: ['emploi', 'emplois'], en: ['job', 'jobs'] },
  objective: { fr: ['objectif', 'objectifs'], en: ['objective', 'objectives'] },
  organisation: { fr: ['organisation', 'organisations'], en: ['organisation', 'organisations'] },
  part: { fr: ['partie', 'parties'], en: ['part', 'parts'] },
  partnership: { fr: ['partenariat', 'partenariats'], en: ['partnership', 'partnerships'] },
  person: { fr: ['personne', 'personnes'], en: ['person', 'people'] },
  rank: { fr: ['rang', 'rang'], en: ['rank', 'rank'] },
  swarm: { fr: ['essaim', 'essaims'], en: ['swarm', 'swarms'] },
  territory: { fr: ['territoire', 'territoires'], en: ['territory', 'territories'] },
  theme: { fr: ['thème', 'thèmes'], en: ['theme', 'themes'] },
  volunteer: { fr: ['bénévole', 'bénévoles'], en: ['volunteer', 'volunteers'] },
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
}

/** The form of a unit that goes with a number. */
export const unitForms = (unit: string, lang: Lang): Forms =>
  Object.hasOwn(unitNames, unit) ? (unitNames[unit]?.[lang] ?? [unit, unit]) : [unit, unit]
