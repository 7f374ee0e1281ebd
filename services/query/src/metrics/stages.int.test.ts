import { afterAll, expect, it } from 'vitest'
import { activated, identified, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking, tallied } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceInPages, problem, text, csv } = asking(service)

/**
 * | partnership | 2022-01-01 | 2022-06-30 | 2022-12-31 | 2023-12-31 |
 * |---|---|---|---|---|
 * | a | identified | signed | active | suspended |
 * | b | – | contacted, perhaps identified still | contacted | declined |
 * | c | active | active | active, perhaps completed | completed |
 */
await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  identified('a', '2021-06-01', { title: 'The A', themes: ['inclusion'] }),
  on('a', '2022-03-01', 'partnership.signed', {}),
  on('a', '2022-09-01', 'partnership.activated', {}),
  on('a', '2023-02-01', 'partnership.suspended', {}),
  identified('b', '2022-02-01', { kind: 'charter' }),
  on('b', '2022-06/2022-07', 'partnership.contacted', {}),
  on('b', '2023-05-01', 'partnership.declined', {}),
  activated('c', '2020-01-01'),
)
const before = await service.record(on('c', '2022-12/2023-01', 'partnership.completed', {}))

const shown = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.groups?.map(({ key, total }) => `${key} ${total.value}/${total.possible}`)

it.each([
  ['2021-05-31', 1, 1, ['active 1/1']],
  ['2022-01-01', 2, 2, ['active 1/1', 'identified 1/1']],
  ['2022-06-30', 2, 3, ['active 1/1', 'signed 1/1', 'contacted 0/1', 'identified 0/1']],
  ['2022-12-31', 2, 3, ['active 1/2', 'contacted 1/1', 'completed 0/1']],
  ['2023-12-31', 3, 3, ['completed 1/1', 'declined 1/1', 'suspended 1/1']],
])('at the end of %s are of %i, perhaps %i partnerships', async (at, value, possible, groups) => {
  const answer = await ask(`stages?at=${at}&lang=en`)
  expect(answer.total).toEqual({ value, possible })
  expect(shown(answer)).toEqual(groups)
  expect(answer.headline).toBeNull()
  expect(tallied(await evidenceInPages(answer.evidence))).toEqual({ value, possible })
})

it('have series', async () => {
  const { series, groups } = await ask(
    'stages?from=2022&to=2024&interval=year&status=active&status=suspended',
  )
  expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual(['1/2', '1/1'])
  expect(groups?.map(({ key, series }) => [key, series?.map(({ value }) => value)])).toEqual([
    ['suspended', [0, 1]],
    ['active', [1, 0]],
  ])
})

it('can be filtered by state and grouped by something else', async () => {
  const answer = await ask('stages?at=2022-03-01&status=signed&status=identified&group=kind&compare=P1Y')
  expect(answer.total).toEqual({ value: 2, possible: 2 })
  expect(shown(answer)).toEqual(['agreement 1/1', 'charter 1/1'])
  expect(answer.compare).toMatchObject({ at: '2021-03-01', value: 0, factor: null })
})

it('count once what may be in one of several states twice', async () => {
  await service.record(
    activated('d', '2024-01-01', { kind: 'project' }),
    on('d', '2024-03/2024-05', 'partnership.suspended', {}),
    on('d', '2024-04/2024-06', 'partnership.resumed', {}),
  )
  const answer = await ask(
    'stages?from=2024-02&to=2024-08&interval=month&kind=project&status=active&status=expired',
  )
  expect(answer.series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual([
    '1/1',
    '0/1',
    '0/1',
    '0/1',
    '1/1',
    '1/1',
  ])
  expect(tallied(await evidenceInPages(answer.evidence))).toEqual({ value: 1, possible: 1 })
})

it('are evident by the event that led to each', async () => {
  const { evidence } = await ask('stages?at=2022-06-30&theme=inclusion')
  expect(await evidenceInPages(evidence)).toEqual([
    {
      subject: 'partnership/a',
      title: 'The A',
      position: 4,
      effective: '2022-03-01',
      certain: true,
      status: 'signed',
    },
  ])
})

it('have names', async () =>
  expect(await csv('stages?at=2023-12-31&lang=fr')).toBe(
    'key,label,value,possible\r\ncompleted,achevé,1,1\r\ndeclined,décliné,1,1\r\nsuspended,suspendu,1,1\r\n',
  ))

it('are no filter of what happens from a day to a day', async () => {
  expect(await problem('new-partnerships?from=2022&to=2023&status=active')).toBe(
    '400 invalid-query: The parameter status does not go with new-partnerships: new-partnerships is not of what there is at the end of a day.',
  )
  expect(await problem('new-partnerships?from=2022&to=2023&group=status')).toContain(
    "The parameter group can't be status for new-partnerships: it is one of programme, kind",
  )
  expect((await ask('active-partnerships?at=2023-12-31&status=suspended')).total.value).toBe(1)
  const { groups, additive } = await ask('active-partnerships?at=2022-12-31&group=status')
  expect(groups?.map(({ key, total }) => `${key} ${total.value}/${total.possible}`)).toEqual(['active 1/2'])
  expect(additive).toBe(true)
})

it('stay as they were known', async () => {
  const path = `/v1/metrics/stages?from=2022&to=2024&interval=quarter&lang=fr&compare=P1Y&knownAt=${before}`
  const answer = await text(path)
  await service.record(retracted('partnership/b', 9), on('a', '2021-12-31', 'partnership.contacted', {}))
  expect(await text(path)).toBe(answer)
  expect(shown(await ask('stages?at=2023-12-31'))).toEqual([
    'completed 1/1',
    'contacted 1/1',
    'suspended 1/1',
  ])
  expect(shown(await ask('stages?at=2022-01-01'))).toEqual(['active 1/1', 'contacted 1/1'])
})
