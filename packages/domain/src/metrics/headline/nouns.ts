import type { Lang } from './lang.ts'
import type { Noun } from './numbers.ts'

const french = (one: string, other: string): Noun => ({
  one,
  other,
  many: /^[aeiouhéè]/.test(other) ? `d’${other}` : `de ${other}`,
})
const english = (one: string, other = `${one}s`): Noun => ({ one, other })

type Nouns = Record<Lang, Noun>

/** What each metric that has a headline counts. */
const metricNouns = {
  'new-partnerships': {
    fr: french('nouveau partenariat', 'nouveaux partenariats'),
    en: english('new partnership'),
  },
  'reactivated-partnerships': {
    fr: french('partenariat réactivé', 'partenariats réactivés'),
    en: english('reactivated partnership'),
  },
  'ended-partnerships': {
    fr: french('partenariat terminé', 'partenariats terminés'),
    en: english('ended partnership'),
  },
  'signed-partnerships': {
    fr: french('partenariat signé', 'partenariats signés'),
    en: english('signed partnership'),
  },
  'renewed-partnerships': {
    fr: french('partenariat renouvelé', 'partenariats renouvelés'),
    en: english('renewed partnership'),
  },
  'declined-partnerships': {
    fr: french('partenariat décliné', 'partenariats déclinés'),
    en: english('declined partnership'),
  },
  'active-partnerships': {
    fr: french('partenariat actif', 'partenariats actifs'),
    en: english('active partnership'),
  },
  'new-partners': {
    fr: french('nouveau partenaire', 'nouveaux partenaires'),
    en: english('new partner'),
  },
  'returning-partners': {
    fr: french('partenaire de retour', 'partenaires de retour'),
    en: english('returning partner'),
  },
  'ended-partners': { fr: french('partenaire sorti', 'partenaires sortis'), en: english('former partner') },
  'active-partners': { fr: french('partenaire actif', 'partenaires actifs'), en: english('active partner') },
  'activities-held': {
    fr: french('activité tenue', 'activités tenues'),
    en: english('activity held', 'activities held'),
  },
  'activity-participations': {
    fr: french('participation', 'participations'),
    en: english('participation'),
  },
} satisfies Record<string, Nouns>

const unitNouns = {
  EUR: { fr: ['euro', 'euros', ''], en: ['euro', 'euros'] },
  day: { fr: ['jour', 'jours', ''], en: ['day', 'days'] },
  hour: { fr: ['heure', 'heures', 'e'], en: ['hour', 'hours'] },
  m2: { fr: ['mètre carré', 'mètres carrés', ''], en: ['square metre', 'square metres'] },
  item: { fr: ['objet', 'objets', ''], en: ['item', 'items'] },
} as const

/** The units that contributions are summed in. */
export type Unit = keyof typeof unitNouns

const contributed = { pledged: 'promis', delivered: 'apporté' }

const contributionNouns = (sort: keyof typeof contributed, unit: Unit): Nouns => {
  const { fr, en } = unitNouns[unit]
  const participle = contributed[sort]
  const plural = participle.endsWith('s') && fr[2] === '' ? participle : `${participle}${fr[2]}s`
  return {
    fr: french(`${fr[0]} ${participle}${fr[2]}`, `${fr[1]} ${plural}`),
    en: english(`${en[0]} ${sort}`, `${en[1]} ${sort}`),
  }
}

/** What a metric counts, or null when it has no headline. Contributions are counted in a unit. */
export const nounsOf = (metric: string, unit?: Unit): Nouns | null => {
  if (metric === 'contributions-pledged') return unit ? contributionNouns('pledged', unit) : null
  if (metric === 'contributions-delivered') return unit ? contributionNouns('delivered', unit) : null
  return Object.hasOwn(metricNouns, metric) ? metricNouns[metric as keyof typeof metricNouns] : null
}
