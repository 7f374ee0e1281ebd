import type { Lang, Unit } from '@partnerships/contracts/words'
import type { Noun } from './numbers.ts'

const french = (one: string, other: string): Noun => ({
  one,
  other,
  many: /^[aeiouhéè]/.test(other) ? `d’${other}` : `de ${other}`,
})
const english = (one: string, other = `${one}s`): Noun => ({ one, other })

export type Nouns = Record<Lang, Noun>

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

type Gendered = { readonly one: string; readonly other: string; readonly feminine?: true }

/** What contributions are counted in. */
const unitNouns = {
  EUR: { fr: { one: 'euro', other: 'euros' }, en: ['euro', 'euros'] },
  day: { fr: { one: 'jour', other: 'jours' }, en: ['day', 'days'] },
  hour: { fr: { one: 'heure', other: 'heures', feminine: true }, en: ['hour', 'hours'] },
  m2: { fr: { one: 'mètre carré', other: 'mètres carrés' }, en: ['square metre', 'square metres'] },
  item: { fr: { one: 'objet', other: 'objets' }, en: ['item', 'items'] },
} as const satisfies Record<Unit, { fr: Gendered; en: readonly [one: string, other: string] }>

/** Where there is none, so that it is in no unit. */
const contribution = {
  fr: { one: 'contribution', other: 'contributions', feminine: true },
  en: ['contribution', 'contributions'],
} as const

const participles = {
  pledged: { one: 'promis', other: 'promis', feminine: 'promise' },
  delivered: { one: 'apporté', other: 'apportés', feminine: 'apportée' },
}

const contributionNouns = (sort: keyof typeof participles, unit?: Unit): Nouns => {
  const { fr, en } = unit ? unitNouns[unit] : contribution
  const { one, other, feminine } = participles[sort]
  const [single, several] = 'feminine' in fr ? [feminine, `${feminine}s`] : [one, other]
  return {
    fr: french(`${fr.one} ${single}`, `${fr.other} ${several}`),
    en: english(`${en[0]} ${sort}`, `${en[1]} ${sort}`),
  }
}

/** What a metric counts, or null when it has no headline. Contributions are counted in a unit, if there are any. */
export const nounsOf = (metric: string, unit?: Unit): Nouns | null => {
  if (metric === 'contributions-pledged') return contributionNouns('pledged', unit)
  if (metric === 'contributions-delivered') return contributionNouns('delivered', unit)
  return Object.hasOwn(metricNouns, metric) ? metricNouns[metric as keyof typeof metricNouns] : null
}
