import { addDays, type RecordedEvent } from '@partnerships/contracts'
import { Reconciliation } from '@partnerships/contracts/answers'
import { legalStreams } from '@partnerships/domain/testing'
import { recordInTurns } from '@partnerships/read-models/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { project, type Stand, stand } from '../../testing/stand.ts'

const reconciliation = async (service: Stand, query: string) =>
  Reconciliation.parse((await service.get(`/v1/metrics/reconciliation?${query}`)).body)

describe('a reconciliation', () => {
  let service: Stand
  let before: number
  beforeAll(async () => {
    service = await stand()
    before = await service.record(
      programme('alliance'),
      programme('essaim', { parent: 'alliance' }),
      programme('pes'),
      organisation('acme'),
      organisation('brio'),
      activated('old', '2019-03-01'),
      activated('p', '2020-02-03'),
      activated('q', '2020-05-06', { members: [{ organisation: 'brio' }] }),
      on('q', '2020-07-08', 'partnership.completed', {}),
      on('q', '2020-09-10', 'partnership.reactivated', {}),
      on('old', '2020-11-12', 'partnership.terminated', {}),
      activated('other', '2020-01-01', { programme: 'pes', members: [{ organisation: 'brio' }] }),
    )
    await service.record(on('p', '2020-12', 'partnership.expired', {}))
  })
  afterAll(() => service.drop())

  it('sets what was there and what happened beside what is there', async () => {
    expect(await reconciliation(service, `from=2020&to=2021&knownAt=${before}`)).toEqual({
      partnerships: {
        start: 1,
        new: 3,
        reactivated: 1,
        ended: 2,
        end: 3,
        agrees: true,
        straddling: [],
      },
      partners: { start: 1, new: 1, returning: 0, ended: 0, end: 2, agrees: true, straddling: [] },
    })
  })

  it('is within a programme and what lies in it', async () => {
    const { partnerships, partners } = await reconciliation(
      service,
      `from=2020&to=2021&programme=alliance&knownAt=${before}`,
    )
    expect(partnerships).toMatchObject({ start: 1, new: 2, reactivated: 1, ended: 2, end: 2, agrees: true })
    expect(partners).toMatchObject({ start: 1, new: 1, returning: 1, ended: 1, end: 2, agrees: true })
  })

  it('names what lies about a bound, and then claims nothing', async () => {
    expect((await reconciliation(service, 'from=2020&to=2020-12-15')).partnerships).toMatchObject({
      agrees: null,
      straddling: ['partnership/p'],
    })
    expect((await reconciliation(service, 'from=2020&to=2021')).partnerships).toMatchObject({
      end: 2,
      ended: 3,
      agrees: true,
    })
  })

  it.each(['', 'from=2020', 'to=2020', 'from=2021&to=2020', 'from=2020&to=2021&kind=charter'])(
    'can’t be asked with "%s"',
    async query => {
      const { status, body } = await service.get(`/v1/metrics/reconciliation?${query}`)
      expect([status, body.code]).toEqual([400, 'invalid-query'])
    },
  )
})

describe('generated histories', () => {
  const programmes = 40
  /** The events of the nth stream, in the nth programme: few have a date about the same bound. */
  const within = (events: readonly RecordedEvent[], n: number): RecordedEvent[] =>
    events.map(event =>
      'programme' in event.data
        ? ({ ...event, data: { ...event.data, programme: `p${n}` } } as typeof event)
        : event,
    )
  let service: Stand
  let head: number
  beforeAll(async () => {
    service = await stand()
    const streams = fc.sample(legalStreams, { numRuns: programmes, seed: 11 })
    head = await recordInTurns(service.ledger, streams.map(within))
    await project(service.pool)
  })
  afterAll(() => service.drop())

  it('agree wherever no date lies about a bound', async () => {
    const days = fc.integer({ min: 0, max: 1_500 }).map(n => addDays('2017-12-01', n))
    const some = fc.subarray([...Array(programmes).keys()], { minLength: 1, maxLength: 2 })
    const positions = fc.integer({ min: Math.round(head / 4), max: head })
    const counted = { partnerships: 0, partners: 0 }
    await fc.assert(
      fc.asyncProperty(days, days, some, positions, async (one, other, which, knownAt) => {
        fc.pre(one !== other)
        const [from, to] = [one, other].sort()
        const filter = which.map(n => `&programme=p${n}`).join('')
        const answer = await reconciliation(service, `from=${from}&to=${to}&knownAt=${knownAt}${filter}`)
        for (const side of ['partnerships', 'partners'] as const) {
          const { agrees, straddling } = answer[side]
          expect(agrees).toBe(straddling.length > 0 ? null : true)
          if (agrees && answer[side].start + answer[side].new > 0) counted[side] += 1
        }
      }),
      { numRuns: 300, seed: 5 },
    )
    expect(Math.min(counted.partnerships, counted.partners)).toBeGreaterThan(20)
  })
})
