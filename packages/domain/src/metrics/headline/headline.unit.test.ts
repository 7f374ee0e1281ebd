import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../period.ts'
import type { Tally } from '../tally.ts'
import { headlineText } from './headline.ts'
import type { Lang } from './lang.ts'
import { type Nouns, nounsOf } from './nouns.ts'

const tally = (value: number, possible = value): Tally => ({ value, possible })

const said = (
  lang: Lang,
  now: Tally,
  earlier?: Tally,
  period = 'P2Y',
  metric = 'new-partnerships',
): string => {
  const nouns = nounsOf(metric)
  if (!nouns) throw new Error(`${metric} has no noun`)
  const before = earlier && { earlier, period: parsePeriod(period) }
  return headlineText({ now, before }, nouns[lang], lang)
}

describe('the headline', () => {
  it.each([
    [
      tally(120),
      tally(60, 140),
      '120 nouveaux partenariats, contre 60 à 140 il y a 2 ans',
      '120 new partnerships, against 60 to 140 two years before',
    ],
    [
      tally(12),
      tally(4),
      '12 nouveaux partenariats, contre 4 il y a 2 ans',
      '12 new partnerships, against 4 two years before',
    ],
    [
      tally(200),
      tally(100),
      '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans',
      '200 new partnerships, doubled in two years',
    ],
    [
      tally(300),
      tally(100),
      '300 nouveaux partenariats, soit une multiplication par 3 en 2 ans',
      '300 new partnerships, tripled in two years',
    ],
    [
      tally(400),
      tally(100),
      '400 nouveaux partenariats, soit une multiplication par 4 en 2 ans',
      '400 new partnerships, quadrupled in two years',
    ],
    [
      tally(150),
      tally(150),
      '150 nouveaux partenariats, stable sur 2 ans',
      '150 new partnerships, unchanged in two years',
    ],
    [
      tally(150),
      tally(100),
      '150 nouveaux partenariats, soit +50\u202f% en 2 ans',
      '150 new partnerships, up 50% in two years',
    ],
    [
      tally(75),
      tally(100),
      '75 nouveaux partenariats, soit \u221225\u202f% en 2 ans',
      '75 new partnerships, down 25% in two years',
    ],
  ])('of %j against %j', (now, earlier, french, english) => {
    expect(said('fr', now, earlier)).toBe(french)
    expect(said('en', now, earlier)).toBe(english)
  })

  it('without a comparison is the number', () => {
    expect(said('fr', tally(200))).toBe('200 nouveaux partenariats')
    expect(said('en', tally(200, 210))).toBe('200 new partnerships')
  })

  describe('is a range where the growth is not sure', () => {
    it('writes a certain number once', () => {
      expect(said('en', tally(100, 140), tally(50))).toBe(
        '100 to 140 new partnerships, against 50 two years before',
      )
      expect(said('fr', tally(100, 140), tally(50, 60))).toBe(
        '100 à 140 nouveaux partenariats, contre 50 à 60 il y a 2 ans',
      )
    })

    it('of few, when a number is not certain, even if the earlier one is', () => {
      expect(said('en', tally(12, 13), tally(4))).toBe(
        '12 to 13 new partnerships, against 4 two years before',
      )
      expect(said('en', tally(12), tally(9, 10))).toBe(
        '12 new partnerships, against 9 to 10 two years before',
      )
    })

    it('but not where all that is possible rounds to the same words', () => {
      expect(said('en', tally(200, 203), tally(100))).toBe('200 new partnerships, doubled in two years')
      expect(said('en', tally(150_000, 150_001), tally(100_000))).toBe(
        '150,000 new partnerships, up 50% in two years',
      )
    })
  })

  it.each([
    [205, 100, 'doubled'],
    [206, 100, 'up 106%'],
    [195, 100, 'doubled'],
    [194, 100, 'up 94%'],
    [205, 200, 'up 3%'],
    [201, 200, 'unchanged'],
    [199, 200, 'unchanged'],
    [197, 200, 'down 2%'],
    [500, 100, 'up 400%'],
    [0, 10, 'down 100%'],
    [20, 10, 'doubled'],
  ])('%i against %i is %s', (now, earlier, words) =>
    expect(said('en', tally(now), tally(earlier))).toContain(`, ${words} in two years`),
  )

  it('knows singular, plural and round millions', () => {
    expect(said('fr', tally(0))).toBe('0 nouveau partenariat')
    expect(said('fr', tally(1))).toBe('1 nouveau partenariat')
    expect(said('en', tally(0))).toBe('0 new partnerships')
    expect(said('en', tally(1))).toBe('1 new partnership')
    expect(said('fr', tally(1, 2), tally(0))).toBe('1 à 2 nouveaux partenariats, contre 0 il y a 2 ans')
    expect(said('fr', tally(0, 1), tally(0))).toBe('0 à 1 nouveau partenariat, contre 0 il y a 2 ans')
    expect(said('fr', tally(1_000_000))).toBe('1\u202f000\u202f000 de nouveaux partenariats')
    expect(said('fr', tally(2_000_000), undefined, 'P2Y', 'activities-held')).toBe(
      '2\u202f000\u202f000 d’activités tenues',
    )
  })

  it.each([
    ['P1Y', 'en 1 an', 'in one year'],
    ['P10Y', 'en 10 ans', 'in ten years'],
    ['P11Y', 'en 11 ans', 'in 11 years'],
    ['P6M', 'en 6 mois', 'in six months'],
    ['P1Y6M', 'en 1 an et 6 mois', 'in one year and six months'],
    ['P2W', 'en 2 semaines', 'in two weeks'],
    ['P30D', 'en 30 jours', 'in 30 days'],
  ])('over %s is %s', (period, french, english) => {
    expect(said('fr', tally(20), tally(10), period)).toContain(french)
    expect(said('en', tally(20), tally(10), period)).toContain(english)
  })

  it.each([
    ['active-partnerships', '3 partenariats actifs', '3 active partnerships'],
    ['ended-partnerships', '3 partenariats terminés', '3 ended partnerships'],
    ['signed-partnerships', '3 partenariats signés', '3 signed partnerships'],
  ])('of %s names what it counts', (metric, french, english) => {
    expect(said('fr', tally(3), undefined, 'P2Y', metric)).toBe(french)
    expect(said('en', tally(3), undefined, 'P2Y', metric)).toBe(english)
  })

  it('never says of numbers that may differ more than is true of all of them', () => {
    const growth = (text: string): string => text.slice(text.indexOf(', '))
    const anyTally = fc.tuple(fc.nat(400), fc.nat(40)).map(([value, more]) => tally(value, value + more))
    fc.assert(
      fc.property(anyTally, anyTally, (now, earlier) => {
        const text = said('en', now, earlier)
        if (text.includes('against')) return
        for (const n of [now.value, now.possible])
          for (const e of [earlier.value, earlier.possible])
            expect(growth(text)).toBe(growth(said('en', tally(n), tally(e))))
      }),
    )
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

it('a ratio has no noun', () => expect(nounsOf('renewal-rate')).toBeNull())
