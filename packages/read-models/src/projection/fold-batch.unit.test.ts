import type { RecordedEvent } from '@partnerships/contracts'
import { legalStreams, opening, streamOf } from '@partnerships/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnerships } from '../partnerships/model.ts'
import { printed } from './fingerprint.ts'
import { foldBatch } from './fold-batch.ts'
import type { OpenedRow } from './fold-stream.ts'
import type { Stream } from './stream.ts'

/** Tables in memory that take in batches, as the database does. */
const project = (batches: readonly (readonly RecordedEvent[])[]) => {
  const rows = new Map<string, OpenedRow>()
  let streams: ReadonlyMap<string, Stream> = new Map()
  let digest = 0n
  for (const batch of batches) {
    const changes = foldBatch(partnerships, streams, batch, digest)
    for (const row of changes.opened) rows.set(`${row.known_from}.${row.ordinal}`, row)
    for (const { known_from, ordinal, known_until } of changes.closed) {
      const row = rows.get(`${known_from}.${ordinal}`)
      if (!row || row.known_until < known_until) throw new Error('closed what was not open')
      rows.set(`${known_from}.${ordinal}`, { ...row, known_until })
    }
    digest = changes.digest
    streams = new Map([...streams, ...changes.streams])
  }
  const inOrder = [...rows.values()].sort((a, b) => a.known_from - b.known_from || a.ordinal - b.ordinal)
  return { rows: inOrder, digest }
}

const knownAt = (rows: readonly OpenedRow[], position: number): string[] =>
  rows
    .filter(row => row.known_from <= position && position < row.known_until)
    .map(row => row.fingerprint)
    .sort()

/** Two partnerships whose events are recorded in turns. */
const ledgers = fc
  .tuple(legalStreams, legalStreams)
  .map(([one, other]) =>
    [
      ...one,
      ...other.map(event => ({ ...event, subject: 'partnership/q', position: event.position + 1 })),
    ].sort((a, b) => a.position - b.position),
  )

const split = (events: readonly RecordedEvent[], sizes: readonly number[]): RecordedEvent[][] => {
  const batches: RecordedEvent[][] = []
  let [from, i] = [0, 0]
  while (from < events.length) {
    const size = sizes[i++ % sizes.length] ?? 1
    batches.push(events.slice(from, from + size))
    from += size
  }
  return batches
}

describe('differences', () => {
  it('up to a position add up to what the events up to it give, whatever came later', () =>
    fc.assert(
      fc.property(ledgers, events => {
        const { rows } = project([events])
        for (const { position } of events) {
          const then = events.filter(event => event.position <= position)
          const expected = [...Map.groupBy(then, event => event.subject).values()].flatMap(stream =>
            Object.entries(partnerships.fold(stream)).flatMap(([table, rows]) =>
              rows.map(row => printed(partnerships, { table, row }).fingerprint),
            ),
          )
          expect(knownAt(rows, position)).toEqual(expected.sort())
        }
      }),
      { numRuns: 60 },
    ))

  it('are the same however the events are batched', () =>
    fc.assert(
      fc.property(ledgers, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (events, sizes) => {
        expect(project(split(events, sizes))).toEqual(project(events.map(event => [event])))
      }),
      { numRuns: 60 },
    ))

  it('have a digest that tells of every row, when it was known, and of nothing else', () => {
    const stream = streamOf('partnership/p')
      .on('2020', 'partnership.activated', opening)
      .on('2021', 'partnership.completed', {})
    const { digest } = project([stream.events])
    const [first, second] = stream.events as [RecordedEvent, RecordedEvent]
    const altered = [
      [first],
      [first, { ...second, effective: '2022' }],
      [first, { ...second, position: 3 }],
      [
        { ...first, subject: 'partnership/q' },
        { ...second, subject: 'partnership/q' },
      ],
    ]
    const digests = altered.map(events => project([events as RecordedEvent[]]).digest)
    expect(new Set([digest, ...digests]).size).toBe(altered.length + 1)
    expect(project([[first, { ...second, id: 'another' }]]).digest).toBe(digest)
  })
})
