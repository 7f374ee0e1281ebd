import { metricDefinitions } from '@partnerships/domain'
import { afterAll, describe, expect, it } from 'vitest'
import { activated, held, identified, on, organisation } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { correctWorld, recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, text } = asking(service)
/** The position before anything was corrected. */
const before = await recordWorld(service)

/** Something of each metric, beside the partnerships of the world. */
const rest = [
  organisation('zeta'),
  activated('again', '2020-02-01', { members: [{ organisation: 'zeta' }] }),
  on('again', '2021-02-01', 'partnership.completed', {}),
  on('again', '2021-06-01', 'partnership.reactivated', {}),
  on('again', '2021-12-01', 'partnership.terminated', {}),
  identified('refused', '2022-05-01'),
  on('refused', '2022-06-01', 'partnership.declined', {}),
  identified('slow', '2021-06-01', { themes: ['emploi'] }),
  on('slow', '2022-02-01', 'partnership.signed', {}),
  on('older', '2022-06-01', 'partnership.renewed', {}),
  on('older', '2022-07', 'partnership.contribution-pledged', {
    contribution: 'c1',
    kind: 'funding',
    amount: { value: 0.1, unit: 'EUR' },
  }),
  on('older', '2022-08', 'partnership.contribution-delivered', {
    contribution: 'c1',
    kind: 'funding',
    amount: { value: 0.1, unit: 'EUR' },
  }),
  held('forum', '2022-05', { participants: { count: 12 } }),
  {
    subject: 'figure/f',
    type: 'figure.published',
    effective: '2023',
    data: {
      indicator: 'partnerships',
      value: 3,
      source: { title: 'A report' },
      metric: { name: 'new-partnerships', query: 'from=2022&to=2023' },
    },
  },
] as const

const queryOf = ({ sort, name }: (typeof metricDefinitions)[number]): string => {
  if (sort === 'list') return 'indicator=partnerships'
  const group = name === 'covered-territories' ? 'level=department' : 'group=theme'
  return `from=2020&to=2024&interval=quarter&compare=P2Y&${group}`
}

describe('what is known', () => {
  it('of every metric stays byte by byte as it was known then, whatever was recorded since', async () => {
    const position = await service.record(...rest)
    const paths = metricDefinitions.map(of => `/v1/metrics/${of.name}?${queryOf(of)}&lang=fr`)
    const then = () => Promise.all(paths.map(path => text(`${path}&knownAt=${position}`)))
    const first = await then()
    const evidence = first.map(answer => (JSON.parse(answer) as { evidence: string }).evidence)
    const items = await Promise.all(evidence.map(path => text(path)))
    expect(items.filter(page => page.includes('"items":[]'))).toEqual([])

    await correctWorld(service)
    await service.record(
      on('slow', '2022-03-01', 'partnership.signed', {}, position - 5),
      on('older', '2021-06-01', 'partnership.renewed', {}, position - 4),
      held('forum', '2021-05', { participants: { count: 13 } }),
    )
    expect(await then()).toEqual(first)
    expect(await Promise.all(evidence.map(path => text(path)))).toEqual(items)
  })

  it('changes with what is learnt', async () => {
    const now = await ask('new-partnerships?from=2022&to=2023&group=theme')
    expect(now.knownAt.position).toBeGreaterThan(before)
    expect(now.total).toEqual({ value: 4, possible: 5 })
    expect(now.groups?.map(({ key, total }) => `${key} ${total.value}`)).toEqual([
      'emploi 2',
      'inclusion 1',
      'none 2',
    ])
    expect((await ask('ended-partnerships?from=2022&to=2023')).total).toEqual({ value: 1, possible: 1 })
    expect((await ask('active-partnerships?at=2022-12-31')).total).toEqual({ value: 6, possible: 6 })
    const essaim = 'new-partnerships?from=2021&to=2023&programme=alliance'
    expect((await ask(essaim)).total.value - (await ask(`${essaim}&knownAt=${before}`)).total.value).toBe(2)
  })

  it('may be told by a time', async () => {
    const { rows } = await service.pool.query(
      'select recordedtime from event_log.events where position = $1',
      [before],
    )
    const answer = await ask(`new-partnerships?from=2022&to=2023&knownAt=${rows[0].recordedtime}`)
    expect(answer.knownAt).toEqual({ position: before, time: rows[0].recordedtime })
    const future = await ask('new-partnerships?from=2022&to=2023&knownAt=2200-01-01T00:00:00Z')
    expect(future.knownAt.position).toBeGreaterThan(before)
  })

  it('was nothing at the very start', async () => {
    expect(await ask('new-partnerships?from=2022&to=2023&knownAt=0')).toMatchObject({
      knownAt: { position: 0, time: null },
      total: { value: 0, possible: 0 },
    })
  })
})
