import type { Lang } from '@partnerships/contracts/words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../period.ts'
import type { Tally } from '../tally.ts'
import { headlineText } from './headline.ts'
import { nounsOf } from './nouns.ts'

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
    it('also where only one of the two numbers is not', () => {
      expect(said('fr', tally(120), tally(60, 140))).toBe(
        '120 nouveaux partenariats, contre 60 à 140 il y a 2 ans',
      )
      expect(said('fr', tally(12, 13), tally(4))).toBe('12 à 13 nouveaux partenariats, contre 4 il y a 2 ans')
      expect(said('fr', tally(0, 1), tally(0), 'P6M')).toBe(
        '0 à 1 nouveau partenariat, contre 0 il y a 6 mois',
      )
      expect(said('en', tally(0, 1), tally(0), 'P30D')).toBe(
        '0 to 1 new partnership, against 0 30 days before',
      )
    })

    it('where the base may be under ten', () => {
      expect(said('fr', tally(20), tally(9, 10))).toBe('20 nouveaux partenariats, contre 9 à 10 il y a 2 ans')
      expect(said('en', tally(20), tally(9, 10))).toBe(
        '20 new partnerships, against 9 to 10 two years before',
      )
    })

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
      expect(said('fr', tally(200, 203), tally(100, 102))).toBe(
        '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans',
      )
      expect(said('en', tally(150_000, 150_001), tally(100_000))).toBe(
        '150,000 new partnerships, up 50% in two years',
      )
    })
  })

  it.each([
    [205, 100, 'soit une multiplication par 2 en 2 ans', 'doubled in two years'],
    [206, 100, 'soit +106\u202f% en 2 ans', 'up 106% in two years'],
    [195, 100, 'soit une multiplication par 2 en 2 ans', 'doubled in two years'],
    [194, 100, 'soit +94\u202f% en 2 ans', 'up 94% in two years'],
    [307, 100, 'soit une multiplication par 3 en 2 ans', 'tripled in two years'],
    [308, 100, 'soit +208\u202f% en 2 ans', 'up 208% in two years'],
    [390, 100, 'soit une multiplication par 4 en 2 ans', 'quadrupled in two years'],
    [389, 100, 'soit +289\u202f% en 2 ans', 'up 289% in two years'],
    [205, 200, 'soit +3\u202f% en 2 ans', 'up 3% in two years'],
    [201, 200, 'stable sur 2 ans', 'unchanged in two years'],
    [202, 200, 'soit +1\u202f% en 2 ans', 'up 1% in two years'],
    [199, 200, 'stable sur 2 ans', 'unchanged in two years'],
    [197, 200, 'soit \u22122\u202f% en 2 ans', 'down 2% in two years'],
    [50, 100, 'soit \u221250\u202f% en 2 ans', 'down 50% in two years'],
    [500, 100, 'soit +400\u202f% en 2 ans', 'up 400% in two years'],
    [1, 10, 'soit \u221290\u202f% en 2 ans', 'down 90% in two years'],
    [0, 10, 'soit \u2212100\u202f% en 2 ans', 'down 100% in two years'],
    [20, 10, 'soit une multiplication par 2 en 2 ans', 'doubled in two years'],
    [12_345, 100, 'soit +12\u202f245\u202f% en 2 ans', 'up 12,245% in two years'],
    [20, 9, 'contre 9 il y a 2 ans', 'against 9 two years before'],
    [9, 9, 'contre 9 il y a 2 ans', 'against 9 two years before'],
    [5, 1, 'contre 1 il y a 2 ans', 'against 1 two years before'],
    [5, 0, 'contre 0 il y a 2 ans', 'against 0 two years before'],
    [0, 0, 'contre 0 il y a 2 ans', 'against 0 two years before'],
  ])('%i against %i is «%s», "%s"', (now, earlier, french, english) => {
    expect(said('fr', tally(now), tally(earlier))).toMatch(new RegExp(`, ${french.replace('+', '\\+')}$`))
    expect(said('en', tally(now), tally(earlier))).toMatch(new RegExp(`, ${english}$`))
  })

  it('groups the digits of thousands', () => {
    expect(said('fr', tally(12_400), tally(6_200))).toBe(
      '12\u202f400 nouveaux partenariats, soit une multiplication par 2 en 2 ans',
    )
    expect(said('en', tally(12_400), tally(6_200))).toBe('12,400 new partnerships, doubled in two years')
    expect(said('fr', tally(1_200, 1_400), tally(1_000, 9_000))).toBe(
      '1\u202f200 à 1\u202f400 nouveaux partenariats, contre 1\u202f000 à 9\u202f000 il y a 2 ans',
    )
    expect(said('en', tally(1_200, 1_400), tally(1_000, 9_000))).toBe(
      '1,200 to 1,400 new partnerships, against 1,000 to 9,000 two years before',
    )
  })

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
    ['P1M', 'en 1 mois', 'in one month'],
    ['P6M', 'en 6 mois', 'in six months'],
    ['P1Y6M', 'en 1 an et 6 mois', 'in one year and six months'],
    ['P2W', 'en 2 semaines', 'in two weeks'],
    ['P1D', 'en 1 jour', 'in one day'],
    ['P30D', 'en 30 jours', 'in 30 days'],
  ])('over %s is %s', (period, french, english) => {
    expect(said('fr', tally(20), tally(10), period)).toContain(french)
    expect(said('en', tally(20), tally(10), period)).toContain(english)
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
