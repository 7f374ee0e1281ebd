import { describe, expect, it } from 'vitest'
import type { Question } from '../ask/question.ts'
import { rememberingTotals } from './remembered-totals.ts'

const today = '2026-11-22'
const asked = (position: number, known = today): Question =>
  ({ known: { ledgerid: 'l', position }, days: { today, known } }) as Question

/** Measures one more each time. */
const measuring = () => {
  let value = 0
  return () => ({ total: { value: ++value, possible: value }, undated: 0 })
}

describe('a total that pages are shown with', () => {
  it('is measured once for what is asked, at a position, on a day', async () => {
    const [totalsOf, measure] = [rememberingTotals(), measuring()]
    const values: unknown[] = []
    for (const [question, text] of [
      [asked(7), 'a'],
      [asked(7), 'b'],
      [asked(8), 'a'],
      [asked(7, '2026-11-23'), 'a'],
      [asked(7), 'a'],
      [asked(8), 'a'],
    ] as const)
      values.push(await totalsOf(question, text, measure))
    expect(values).toEqual([1, 2, 3, 4, 1, 3].map(value => ({ total: { value, possible: value } })))
  })

  it('is forgotten when many others were asked for since', async () => {
    const [totalsOf, measure] = [rememberingTotals(), measuring()]
    const totalOf = async (text: string) => (await totalsOf(asked(1), text, measure)).total
    const [first, second] = [await totalOf('first'), await totalOf('second')]
    for (let i = 2; i < 1_000; i++) await totalOf(`another ${i}`)
    expect(await totalOf('first')).toEqual(first)
    await totalOf('one more')
    expect(await totalOf('first')).toEqual(first)
    expect(await totalOf('second')).not.toEqual(second)
  })

  it('is not remembered where it could not be measured', async () => {
    const totalsOf = rememberingTotals()
    await expect(totalsOf(asked(1), 'a', () => Promise.reject(new Error('refused')))).rejects.toThrow(
      'refused',
    )
    expect(await totalsOf(asked(1), 'a', () => ({ total: null }))).toEqual({ total: null })
  })
})
