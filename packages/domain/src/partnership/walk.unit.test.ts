import type { RecordedEvent } from '@partnerships/contracts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalStreams } from '../../testing/index.ts'
import { walk, walkOn } from './walk.ts'

/** The expiry that the clock records when the term set last has passed, after the events and before any other. */
const expiryAfter = (events: readonly RecordedEvent[]): RecordedEvent | undefined => {
  const { term } = walk(events).steps.at(-1) ?? {}
  const last = events.at(-1)
  if (!last || term?.until === undefined) return undefined
  const position = last.position + 0.5
  const type = 'partnership.expired'
  const data = { term: term.place }
  return {
    ...last,
    source: '/clock',
    type,
    position,
    effective: term.until,
    data,
  } as unknown as RecordedEvent
}

test('going on with one more event is walking all of it anew', () => {
  const went = { on: 0, afterExpiry: 0, withExpiry: 0 }
  const goOn = (known: readonly RecordedEvent[], next: RecordedEvent, how: keyof typeof went) => {
    const on = walkOn(walk(known), next)
    if (!on) return
    went[how] += 1
    expect(on).toEqual(walk([...known, next]))
  }
  fc.assert(
    fc.property(legalStreams, events => {
      for (const [i, next] of events.entries()) {
        const known = events.slice(0, i)
        goOn(known, next, 'on')
        const expiry = expiryAfter(known)
        if (!expiry) continue
        goOn(known, expiry, 'withExpiry')
        goOn([...known, expiry], next, 'afterExpiry')
      }
    }),
    { numRuns: 500, seed: 1 },
  )
  for (const times of Object.values(went)) expect(times).toBeGreaterThan(10)
}, 30_000)
