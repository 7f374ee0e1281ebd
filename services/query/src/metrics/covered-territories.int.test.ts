import { afterAll, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { asking, tallied } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceInPages, problem, text, csv } = asking(service)

/**
 * | partnership | active | territories | region | department |
 * |---|---|---|---|---|
 * | dijon | from 2022-03-15 on | Dijon | FR-BFC | FR-21 |
 * | region | 2020-01-01 to 2022-06 | FR-BFC | FR-BFC | – |
 * | both | from 2022 on | FR-75, FR-21 | FR-IDF, FR-BFC | FR-75, FR-21 |
 * | country | from 2020-01-01 on | FR, local:nowhere | – | – |
 * | island | from 2023-02-01 on | FR-974 | FR-974 | FR-974 |
 */
await service.record(
  programme('essaim'),
  programme('other'),
  organisation('acme', { name: 'Acme' }),
  activated('dijon', '2022-03-15', { title: 'Dijon', territories: ['insee:21231'] }),
  activated('region', '2020-01-01', { territories: ['FR-BFC'], programme: 'other' }),
  activated('both', '2022', { territories: ['FR-75', 'FR-21'] }),
  activated('country', '2020-01-01', { territories: ['FR', 'local:nowhere'] }),
  on('region', '2022-06', 'partnership.terminated', {}),
)
const before = await service.record(activated('island', '2023-02-01', { territories: ['FR-974'] }))

it.each([
  ['at=2019-12-31', 0, 0, 18],
  ['at=2020-01-01', 1, 1, 18],
  ['at=2022-01-01', 1, 2, 18],
  ['at=2022-12-31', 2, 2, 18],
  ['at=2023-02-01', 3, 3, 18],
  ['at=2021-12-31&level=department', 0, 0, 101],
  ['at=2022-01-01&level=department', 0, 2, 101],
  ['at=2022-03-15&level=department', 1, 2, 101],
  ['at=2023-02-01&level=department', 3, 3, 101],
  ['at=2023-02-01&programme=other', 0, 0, 18],
  ['at=2022-06-15&programme=other', 0, 1, 18],
  ['at=2023-02-01&territory=FR-BFC', 2, 2, 18],
  ['at=2023-02-01&territory=FR-BFC&level=department', 2, 2, 101],
  ['at=2023-02-01&territory=insee:21231', 1, 1, 18],
])('%s are %i, perhaps %i of %i', async (query, value, possible, denominator) => {
  const answer = await ask(`covered-territories?${query}`)
  expect(answer).toMatchObject({ total: { value, possible }, denominator, headline: null })
  const items = await evidenceInPages(answer.evidence)
  expect(tallied(items)).toEqual({ value, possible })
  expect(new Set(items.map(({ territory }) => territory)).size).toBe(possible)
})

it('come in series, and are compared', async () => {
  const { series, compare, total } = await ask(
    'covered-territories?from=2021&to=2024&interval=year&compare=P2Y',
  )
  expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual(['1/1', '2/2', '3/3'])
  expect(total).toEqual({ value: 3, possible: 3 })
  expect(compare).toMatchObject({ value: 1, possible: 1, difference: 2, factor: 3 })
})

it('are evident by a partnership in each, a sure one if there is any', async () => {
  const { evidence } = await ask('covered-territories?at=2022-06-15')
  expect(evidence).toContain('level=region')
  expect(await evidenceInPages(evidence)).toEqual([
    {
      subject: 'partnership/dijon',
      title: 'Dijon',
      position: 4,
      effective: '2022-03-15',
      certain: true,
      territory: 'FR-BFC',
    },
    { subject: 'partnership/both', position: 6, effective: '2022', certain: false, territory: 'FR-IDF' },
  ])
  const { evidence: filtered } = await ask(
    'covered-territories?at=2023-02-01&territory=insee:21231&territory=FR-IDF',
  )
  expect((await evidenceInPages(filtered)).map(({ subject, territory }) => [subject, territory])).toEqual([
    ['partnership/both', 'FR-BFC'],
    ['partnership/both', 'FR-IDF'],
  ])
})

it('say of how many they are in CSV as well', async () =>
  expect(await csv('covered-territories?at=2023-02-01&level=department')).toBe(
    'at,value,possible,denominator\r\n2023-02-01,3,3,101\r\n',
  ))

it('are of regions or departments, and in no groups', async () => {
  expect(await problem('covered-territories?level=commune')).toBe(
    "400 invalid-query: The parameter level can't be commune for covered-territories: it is region or department.",
  )
  expect(await problem('covered-territories?group=kind')).toMatch(
    /^400 invalid-query: The parameter group does not go/,
  )
})

it('stay as they were known', async () => {
  const path = `/v1/metrics/covered-territories?from=2022&to=2024&interval=quarter&level=department&knownAt=${before}`
  const answer = await text(path)
  await service.record(
    on('dijon', '2021-01-01', 'partnership.amended', { territories: ['FR-59'] }),
    activated('late', '2021-05-05', { territories: ['FR-29'] }),
  )
  expect(await text(path)).toBe(answer)
  expect((await ask('covered-territories?at=2023-02-01&level=department')).total).toEqual({
    value: 5,
    possible: 5,
  })
})
