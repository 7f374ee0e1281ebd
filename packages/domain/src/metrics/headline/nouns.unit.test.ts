import type { Lang } from '@partnerships/contracts/words'
import { describe, expect, it } from 'vitest'
import { metricDefinitions } from '../definitions/index.ts'
import { parsePeriod } from '../period.ts'
import type { Tally } from '../tally.ts'
import { headlineText } from './headline.ts'
import { type Nouns, nounsOf } from './nouns.ts'

const tally = (value: number, possible = value): Tally => ({ value, possible })

describe('a headline', () => {
  const said = (lang: Lang, metric: string): string =>
    headlineText({ now: tally(3) }, (nounsOf(metric) as Nouns)[lang], lang)

  it.each([
    ['active-partnerships', '3 partenariats actifs', '3 active partnerships'],
    ['reactivated-partnerships', '3 partenariats réactivés', '3 reactivated partnerships'],
    ['ended-partnerships', '3 partenariats terminés', '3 ended partnerships'],
    ['signed-partnerships', '3 partenariats signés', '3 signed partnerships'],
    ['renewed-partnerships', '3 partenariats renouvelés', '3 renewed partnerships'],
    ['declined-partnerships', '3 partenariats déclinés', '3 declined partnerships'],
    ['new-partners', '3 nouveaux partenaires', '3 new partners'],
    ['returning-partners', '3 partenaires de retour', '3 returning partners'],
    ['ended-partners', '3 partenaires sortis', '3 former partners'],
    ['active-partners', '3 partenaires actifs', '3 active partners'],
    ['activities-held', '3 activités tenues', '3 activities held'],
    ['activity-participations', '3 participations', '3 participations'],
    ['contributions-pledged', '3 contributions promises', '3 contributions pledged'],
    ['contributions-delivered', '3 contributions apportées', '3 contributions delivered'],
  ])('of %s names what it counts', (metric, french, english) => {
    expect(said('fr', metric)).toBe(french)
    expect(said('en', metric)).toBe(english)
  })
})

describe('contributions', () => {
  const forms = (...[metric, unit]: Parameters<typeof nounsOf>) => {
    const { fr, en } = nounsOf(metric, unit) ?? {}
    return [fr?.one, fr?.other, en?.one, en?.other].join(', ')
  }

  it.each([
    ['contributions-pledged', 'hour', 'heure promise, heures promises, hour pledged, hours pledged'],
    ['contributions-pledged', 'EUR', 'euro promis, euros promis, euro pledged, euros pledged'],
    ['contributions-delivered', 'hour', 'heure apportée, heures apportées, hour delivered, hours delivered'],
    ['contributions-delivered', 'day', 'jour apporté, jours apportés, day delivered, days delivered'],
    [
      'contributions-delivered',
      'm2',
      'mètre carré apporté, mètres carrés apportés, square metre delivered, square metres delivered',
    ],
    [
      'contributions-pledged',
      undefined,
      'contribution promise, contributions promises, contribution pledged, contributions pledged',
    ],
  ] as const)('of %s in %s are counted so', (metric, unit, expected) =>
    expect(forms(metric, unit)).toBe(expected),
  )

  const euros = (lang: Lang, now: Tally, earlier?: Tally) => {
    const before = earlier && { earlier, period: parsePeriod('P1Y') }
    return headlineText({ now, before }, (nounsOf('contributions-pledged', 'EUR') as Nouns)[lang], lang)
  }

  it('have decimals', () => {
    expect(euros('fr', tally(1.5))).toBe('1,5 euro promis')
    expect(euros('en', tally(1.5))).toBe('1.5 euros pledged')
    expect(euros('fr', tally(12_345.678901))).toBe('12\u202f345,678901 euros promis')
    expect(euros('fr', tally(1_500_000.5))).toBe('1\u202f500\u202f000,5 euros promis')
    expect(euros('en', tally(0.1, 0.3), tally(0.2))).toBe(
      '0.1 to 0.3 euros pledged, against 0.2 one year before',
    )
  })

  it('grow exactly', () => {
    expect(euros('en', tally(21.0125), tally(10.25))).toBe('21.0125 euros pledged, doubled in one year')
    expect(euros('en', tally(21.012501), tally(10.25))).toBe('21.012501 euros pledged, up 105% in one year')
    expect(euros('fr', tally(999_999_999_999.99), tally(333_333_333_333.33))).toBe(
      '999\u202f999\u202f999\u202f999,99 euros promis, soit une multiplication par 3 en 1 an',
    )
  })
})

it('only flows and active-* have a noun', () => {
  const named = metricDefinitions.filter(({ name }) => nounsOf(name) !== null)
  const flows = metricDefinitions.filter(({ sort, name }) => sort === 'flow' || name.startsWith('active-'))
  expect(named.map(({ name }) => name)).toEqual(flows.map(({ name }) => name))
})
