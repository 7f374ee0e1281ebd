import { addDays, type Day, type DayRange, effectiveRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStock, presenceOf, type Span } from './stock.ts'
import type { Tally } from './tally.ts'

const span = (start: string, end?: string): Span => ({
  start: effectiveRange(start),
  end: end === undefined ? null : effectiveRange(end),
})
const at = (day: Day, ...spans: Span[]): string => {
  const [tally] = countStock([{ n: 1, presences: spans.map(s => presenceOf(s)) }], [day])
  return `${tally?.value}/${tally?.possible}`
}

describe('a stock at the end of a day', () => {
  it('has what starts on the day, not what ends on it', () => {
    const year = span('2022-03-01', '2023-03-01')
    expect(at('2022-02-28', year)).toBe('0/0')
    expect(at('2022-03-01', year)).toBe('1/1')
    expect(at('2023-02-28', year)).toBe('1/1')
    expect(at('2023-03-01', year)).toBe('0/0')
  })

  it('is possible from the first possible day on, certain from the last', () => {
    const vague = span('2022')
    expect(at('2021-12-31', vague)).toBe('0/0')
    expect(at('2022-01-01', vague)).toBe('0/1')
    expect(at('2022-12-30', vague)).toBe('0/1')
    expect(at('2022-12-31', vague)).toBe('1/1')
  })

  it('is certain until the first possible end, possible until the day before the last', () => {
    const vague = span('2020-01-01', '2022')
    expect(at('2021-12-31', vague)).toBe('1/1')
    expect(at('2022-01-01', vague)).toBe('0/1')
    expect(at('2022-12-30', vague)).toBe('0/1')
    expect(at('2022-12-31', vague)).toBe('0/0')
  })

  it('is never certain of what may have ended before it surely began', () =>
    expect(['2022-06-15', '2022-12-31'].map(day => at(day, span('2022', '2022')))).toEqual(['0/1', '0/0']))

  it('counts a subject once, whichever of its spells holds', () => {
    const two = [span('2020-01-01', '2021'), span('2021', '2022-06-01')]
    expect(at('2020-06-01', ...two)).toBe('1/1')
    expect(at('2021-06-01', ...two)).toBe('0/1')
    expect(at('2022-01-01', ...two)).toBe('1/1')
  })

  it('counts a piece only where its spell does', () => {
    const spell = span('2022', '2023-06-01')
    const piece: Span = { start: effectiveRange('2022-03-01'), end: effectiveRange('2025') }
    const days = ['2022-02-01', '2022-06-01', '2022-12-31', '2023-05-31', '2023-06-01']
    expect(countStock([{ n: 2, presences: [presenceOf(spell, piece)] }], days)).toEqual([
      { value: 0, possible: 0 },
      { value: 0, possible: 2 },
      { value: 2, possible: 2 },
      { value: 2, possible: 2 },
      { value: 0, possible: 0 },
    ])
  })

  const anyRange = (from: number): fc.Arbitrary<DayRange> =>
    fc
      .tuple(fc.integer({ min: from, max: from + 400 }), fc.constantFrom(1, 1, 31, 365))
      .map(([start, length]) => {
        const lower = addDays('2020-01-01', start)
        return { lower, upper: addDays(lower, length) }
      })
  const anySpan: fc.Arbitrary<Span> = fc
    .tuple(anyRange(0), fc.option(anyRange(200)))
    .map(([start, end]) => ({ start, end }))

  /** The definition, word for word. */
  const defined = (spans: readonly Span[], day: Day): Tally => {
    const next = addDays(day, 1)
    const sure = ({ start, end }: Span) => start.upper <= next && (!end || end.lower > day)
    const perhaps = ({ start, end }: Span) => start.lower <= day && (!end || end.upper > next)
    return { value: Number(spans.some(sure)), possible: Number(spans.some(perhaps)) }
  }

  it('is what the definition says, day by day', () =>
    fc.assert(
      fc.property(fc.array(fc.array(anySpan, { minLength: 1, maxLength: 4 })), subjects => {
        const days = Array.from({ length: 40 }, (_, i) => addDays('2019-12-01', i * 31))
        const counted = countStock(
          subjects.map(spans => ({ n: 1, presences: spans.map(s => presenceOf(s)) })),
          days,
        )
        const tallies = days.map(day => subjects.map(spans => defined(spans, day)))
        const sum = (of: Tally[], key: keyof Tally) => of.reduce((total, tally) => total + tally[key], 0)
        expect(counted).toEqual(
          tallies.map(of => ({ value: sum(of, 'value'), possible: sum(of, 'possible') })),
        )
      }),
    ))
})
