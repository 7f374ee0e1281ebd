import { legalStreams } from '@partnerships/domain/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partnerships } from '../../../partnerships/model.ts'
import { foldBatch } from '../../../projection/fold-batch.ts'
import { stillKnown } from '../../../projection/row-key.ts'
import { Values } from '../../dimensions.ts'
import type { Known } from '../../stock/kept.ts'
import { RowCodes } from '../row-codes.ts'
import type { KnownStep } from '../steps.ts'
import { type Derived, derivedFrom } from './derived.ts'

type Keyed = { readonly known_from: number; readonly known_until: number }

/** What was known up to a position, as it was known then. */
const upTo = <Row extends Keyed>(rows: readonly Row[], position: number): Row[] =>
  rows
    .filter(({ known_from }) => known_from <= position)
    .map(row => (row.known_until > position ? { ...row, known_until: stillKnown } : row))

/** When a part and its spell have ended is said of the whole of a history. */
const compared = ({ facts, journeys, partnerhoods, active, stages }: Derived, position: number) => {
  const inOrder = <Row>(rows: readonly Known<Row>[]) =>
    upTo(rows, position).sort((a, b) => a.known_from - b.known_from || a.ordinal - b.ordinal)
  const withoutEnds = (rows: Derived['stages']) =>
    inOrder(rows).map(({ row: { ended: _, spellEnded: __, ...row }, ...key }) => ({ ...key, row }))
  return {
    facts: inOrder(facts),
    journeys: inOrder(journeys),
    partnerhoods: inOrder(partnerhoods),
    active: withoutEnds(active),
    stages: withoutEnds(stages),
  }
}

it('tells of each position what it told when nothing came after it', () => {
  let [grown, changed] = [0, 0]
  fc.assert(
    fc.property(legalStreams, events => {
      const steps = foldBatch(partnerships, new Map(), events, 0n)
        .opened.filter(({ table }) => table === 'steps')
        .map(
          ({ row, known_from, known_until }) => ({ ...row, known_from, known_until }) as unknown as KnownStep,
        )
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place))
      const codes = new RowCodes(new Values())
      const all = derivedFrom(steps, codes).derived
      for (const { position } of events) {
        const then = upTo(steps, position)
        const isChanged = (some: readonly KnownStep[]) => some.some(step => step.known_until !== stillKnown)
        if (isChanged(steps) && !isChanged(then)) changed++
        else grown++
        expect(compared(all, position)).toEqual(compared(derivedFrom(then, codes).derived, position))
      }
    }),
    { numRuns: 2_000 },
  )
  expect(grown).toBeGreaterThan(100)
  expect(changed).toBeGreaterThan(100)
})
