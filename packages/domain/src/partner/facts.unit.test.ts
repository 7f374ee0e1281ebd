import { describe, expect, it } from 'vitest'
import { partnerFacts } from './facts.ts'

/** Days are counted from any day; places go up in the order of writing. */
let place = 0
const at = (day: number) => ({ day, place: ++place })
const stretch = (organisation: string, start: number, end?: number) => ({
  organisation,
  start: at(start),
  end: end === undefined ? null : at(end),
})
const merger = (organisation: string, into: string, day: number) => ({
  organisation,
  into,
  duplicate: false,
  ...at(day),
})

const told = (stretches: ReturnType<typeof stretch>[], mergers: ReturnType<typeof merger>[] = []): string[] =>
  partnerFacts<number, ReturnType<typeof stretch>, ReturnType<typeof merger>>(stretches, mergers).map(
    ({ fact, organisation, stretch, merger }) => {
      const when = merger ?? (fact === 'ended' ? stretch.end : stretch.start)
      return `${organisation} ${fact} ${when?.day}${merger ? ' by merger' : ''}`
    },
  )

describe('the facts of a partner', () => {
  it('are new at the first start, ended at the end', () => {
    expect(told([stretch('a', 3)])).toEqual(['a new 3'])
    expect(told([stretch('a', 3, 9)])).toEqual(['a new 3', 'a ended 9'])
  })

  it('are returning after a day without', () =>
    expect(told([stretch('a', 3, 9), stretch('a', 10)])).toEqual(['a new 3', 'a ended 9', 'a returning 10']))

  it('are none where one goes on as another ends that day', () =>
    expect(told([stretch('a', 3, 9), stretch('a', 9)])).toEqual(['a new 3']))

  it('are none where one covers the other', () =>
    expect(told([stretch('a', 3, 20), stretch('a', 5, 9), stretch('a', 12, 20)])).toEqual([
      'a new 3',
      'a ended 20',
    ]))

  it('are told once of a day, by the first to start and the last to end', () => {
    const [late, early] = [stretch('a', 3, 9), stretch('a', 3, 9)].reverse() as [never, never]
    const facts = partnerFacts<number, ReturnType<typeof stretch>, never>([late, early])
    expect(facts.map(f => [f.fact, f.stretch === late])).toEqual([
      ['new', false],
      ['ended', true],
    ])
  })

  it('are both where it starts and ends on a day, once however often', () => {
    expect(told([stretch('a', 3, 3)])).toEqual(['a new 3', 'a ended 3'])
    expect(told([stretch('a', 3, 3), stretch('a', 3, 3)])).toEqual(['a new 3', 'a ended 3'])
    expect(told([stretch('a', 3, 3), stretch('a', 3)])).toEqual(['a new 3'])
    expect(told([stretch('a', 3, 9), stretch('a', 9, 9)])).toEqual(['a new 3', 'a ended 9'])
    expect(told([stretch('a', 3, 4), stretch('a', 9, 9)])).toEqual([
      'a new 3',
      'a ended 4',
      'a returning 9',
      'a ended 9',
    ])
  })
})

describe('a merger', () => {
  it('where only the one merged is a partner is no fact: the other goes on', () =>
    expect(told([stretch('a', 3, 9)], [merger('a', 'b', 5)])).toEqual(['a new 3', 'b ended 9']))

  it('where only the other is a partner is no fact', () =>
    expect(told([stretch('a', 1, 2), stretch('b', 3)], [merger('a', 'b', 5)])).toEqual([
      'a new 1',
      'a ended 2',
      'b new 3',
    ]))

  it('where both are partners ends the one merged', () =>
    expect(told([stretch('a', 1, 9), stretch('b', 3, 7)], [merger('a', 'b', 5)])).toEqual([
      'a new 1',
      'b new 3',
      'a ended 5 by merger',
      'b ended 9',
    ]))

  it('of two partners of the same partnership is the same', () =>
    expect(told([stretch('a', 1, 9), stretch('b', 1, 9)], [merger('a', 'b', 5)])).toEqual([
      'a new 1',
      'b new 1',
      'a ended 5 by merger',
      'b ended 9',
    ]))

  it('where neither is a partner is no fact, but a past: the other may return, and is never new', () => {
    expect(told([stretch('a', 1, 2), stretch('b', 8)], [merger('a', 'b', 5)])).toEqual([
      'a new 1',
      'a ended 2',
      'b returning 8',
    ])
    expect(told([], [merger('a', 'b', 5)])).toEqual([])
  })

  it('leaves what the other was before as it was', () =>
    expect(told([stretch('a', 1, 2), stretch('b', 3, 4), stretch('b', 8)], [merger('a', 'b', 5)])).toEqual([
      'a new 1',
      'a ended 2',
      'b new 3',
      'b ended 4',
      'b returning 8',
    ]))

  it('counts what the one merged joins afterwards as the other’s', () => {
    expect(told([stretch('a', 8, 9)], [merger('a', 'b', 5)])).toEqual(['b new 8', 'b ended 9'])
    expect(told([stretch('b', 1), stretch('a', 8, 9)], [merger('a', 'b', 5)])).toEqual(['b new 1'])
  })

  describe('on the day itself', () => {
    it('what starts is the other’s', () =>
      expect(told([stretch('a', 5)], [merger('a', 'b', 5)])).toEqual(['b new 5']))

    it('one that leaves as the other joins is carried on', () =>
      expect(told([stretch('a', 1, 5), stretch('b', 5)], [merger('a', 'b', 5)])).toEqual(['a new 1']))

    it('one that leaves with nobody to go on has ended', () =>
      expect(told([stretch('a', 1, 5)], [merger('a', 'b', 5)])).toEqual(['a new 1', 'b ended 5']))

    it('two partners that both leave have both ended', () =>
      expect(told([stretch('a', 1, 5), stretch('b', 1, 5)], [merger('a', 'b', 5)])).toEqual([
        'a new 1',
        'b new 1',
        'a ended 5',
        'b ended 5',
      ]))

    it('a partner that leaves beside one that goes on has ended by leaving', () =>
      expect(told([stretch('a', 1, 5), stretch('b', 1)], [merger('a', 'b', 5)])).toEqual([
        'a new 1',
        'b new 1',
        'a ended 5',
      ]))

    it('what goes on says what ended by the merger', () => {
      const [leaves, goesOn, laterGoesOn] = [stretch('a', 4, 5), stretch('a', 1, 9), stretch('a', 2)]
      const facts = partnerFacts<number, ReturnType<typeof stretch>, ReturnType<typeof merger>>(
        [leaves, goesOn, laterGoesOn, stretch('b', 1)],
        [merger('a', 'b', 5)],
      )
      expect(facts.filter(({ fact }) => fact === 'ended').map(f => [f.stretch, f.merger !== null])).toEqual([
        [laterGoesOn, true],
      ])
    })

    it('one that left the day before may return as the other', () =>
      expect(told([stretch('a', 1, 4), stretch('b', 5)], [merger('a', 'b', 5)])).toEqual([
        'a new 1',
        'a ended 4',
        'b returning 5',
      ]))
  })

  describe('after another', () => {
    it('is followed to the last', () =>
      expect(told([stretch('a', 1, 9)], [merger('a', 'b', 3), merger('b', 'c', 5)])).toEqual([
        'a new 1',
        'c ended 9',
      ]))

    it('is followed at once when the other was merged before', () =>
      expect(told([stretch('a', 1, 9)], [merger('a', 'b', 5), merger('b', 'c', 3)])).toEqual([
        'a new 1',
        'c ended 9',
      ]))

    it('on the same day ends all but one', () => {
      const [a, b, c] = [stretch('a', 1), stretch('b', 1), stretch('c', 1)]
      expect(told([a, b], [merger('a', 'c', 5), merger('b', 'c', 5)])).toEqual([
        'a new 1',
        'b new 1',
        'b ended 5 by merger',
      ])
      expect(told([a, b, c], [merger('a', 'b', 5), merger('b', 'c', 5)])).toEqual([
        'a new 1',
        'b new 1',
        'c new 1',
        'a ended 5 by merger',
        'b ended 5 by merger',
      ])
    })
  })
})
