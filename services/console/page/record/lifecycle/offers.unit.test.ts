import type { PostedEvent, RecordedEvent, StageType } from '@partnerships/contracts'
import { partnershipStatuses } from '@partnerships/contracts/words'
import { refuse, stagesAfter, walk } from '@partnerships/domain'
import { effectiveDates, legalStreams, opening, streamOf } from '@partnerships/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offersAt } from './offers.ts'

const told = (events: readonly RecordedEvent[]) =>
  walk(events).steps.map(({ event }) => ({ ...event, inForce: true }))

const stageTypes = [...new Set([null, ...partnershipStatuses].flatMap(stagesAfter))]

const posted = (type: StageType, effective: string) =>
  ({
    specversion: '1.0',
    id: 'x',
    source: '/test',
    type,
    subject: 'partnership/p',
    effective,
    data: {},
  }) as never as PostedEvent & { effective: string }

test('what is offered is just what the ledger would take', () => {
  fc.assert(
    fc.property(legalStreams, effectiveDates, (events, effective) => {
      fc.pre(walk(events).steps.length > 0)
      const taken = stageTypes.filter(type => refuse(events, posted(type, effective)) === null)
      expect([...offersAt(told(events), effective).stages].sort()).toEqual(taken.sort())
    }),
  )
})

test('what a later event hinders is told with that event', () => {
  const { events } = streamOf('partnership/p')
    .on('2020-01-01', 'partnership.signed', opening)
    .on('2021-01-01', 'partnership.activated', {})
  const { status, stages, hindered } = offersAt(told(events), '2020-06')
  expect(status).toBe('signed')
  expect(stages).toEqual([])
  expect(hindered.map(({ type, by }) => [type, by.position])).toEqual([
    ['partnership.activated', 2],
    ['partnership.terminated', 2],
    ['partnership.abandoned', 2],
  ])
})
