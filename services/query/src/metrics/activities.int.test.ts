import { afterAll, describe, expect, it } from 'vitest'
import { held, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking, tallied } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf, evidenceInPages, problem, text } = asking(service)

await service.record(
  programme('alliance'),
  programme('essaim', { parent: 'alliance' }),
  organisation('acme', { name: 'Acme' }),
  organisation('brio', { name: 'Brio', kind: 'cooperative' }),
  held('forum', '2022-03-15', {
    kind: 'convention',
    title: 'Forum',
    territory: 'insee:21231',
    themes: ['inclusion', 'emploi'],
    participants: { count: 120, organisations: ['acme', 'brio'] },
  }),
  held('atelier', '2022-03', { participants: { count: 30, organisations: ['acme'] } }),
  held('table', '2022', { kind: 'round-table', programme: 'alliance', participants: { count: 50 } }),
  held('straddling', '2021-12/2022-01', { participants: { count: 7, qualifier: 'approximate' } }),
  held('unknown', '2022-06-01', { participants: { organisations: ['brio'] } }),
  held('before', '2021-06-01', { participants: { count: 10, qualifier: 'at-least' } }),
)
const before = await service.record({
  subject: 'activity/later',
  type: 'activity.planned',
  effective: '2022-09-01',
  data: { programme: 'essaim', kind: 'training', title: 'Later', participants: { count: 99 } },
})

describe('activities held', () => {
  it.each([
    ['', 4, 5],
    ['&kind=workshop', 2, 3],
    ['&programme=essaim', 3, 4],
    ['&programme=alliance', 4, 5],
    ['&theme=emploi', 1, 1],
    ['&territory=FR-BFC', 1, 1],
    ['&organisation=brio', 2, 2],
    ['&organisation-kind=cooperative', 2, 2],
    ['&organisation-kind=association', 2, 2],
    ['&organisation-kind=cooperative&organisation-kind=association', 3, 3],
  ])('in 2022%s are %i, perhaps %i', async (filter, value, possible) => {
    const { total, evidence } = await ask(`activities-held?from=2022&to=2023${filter}`)
    expect(total).toEqual({ value, possible })
    const items = await evidenceInPages(evidence)
    expect(tallied(items)).toEqual({ value, possible })
    for (const { subject } of items) expect(subject).toMatch(/^activity\//)
  })

  it('are by month where it is known', async () => {
    const { series, undated } = await ask('activities-held?from=2022-01&to=2022-05&interval=month')
    expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual(['0/2', '0/1', '2/3', '0/1'])
    expect(undated).toBe(0)
    expect((await ask('activities-held?from=2022&to=2023&interval=quarter')).undated).toBe(1)
  })

  it('are grouped by their own kinds, and by those of who takes part', async () => {
    const { groups, additive } = await ask('activities-held?from=2022&to=2023&group=kind&lang=fr')
    expect(additive).toBe(true)
    expect(groups?.map(({ label, total }) => `${label} ${total.value}/${total.possible}`)).toEqual([
      'atelier 2/3',
      'convention 1/1',
      'table ronde 1/1',
    ])
    const by = await ask('activities-held?from=2022&to=2023&group=organisation-kind&lang=en')
    expect(by.additive).toBe(false)
    expect(by.groups?.map(({ label, total }) => `${label} ${total.value}/${total.possible}`)).toEqual([
      'association 2/2',
      'cooperative 2/2',
      'no member 1/2',
    ])
  })

  it('have a headline', async () => {
    const answer = await ask('activities-held?from=2022-03&to=2022-04&compare=P1Y&lang=fr')
    expect(answer.headline).toEqual({
      text: '2 à 3 activités tenues, contre 0 il y a 1 an',
      basis: 'mars 2022 : 2 à 3 · mars 2021 : 0 · connu au 22 novembre 2026',
      lang: 'fr',
    })
  })

  it('have no kinds of partnership', async () =>
    expect(await problem('activities-held?from=2022&to=2023&kind=charter')).toBe(
      '400 invalid-query: The parameter kind is "charter": for activities-held it is one of convention, workshop, round-table, study, training, meeting, other.',
    ))
})

describe('participations', () => {
  it('are summed up, approximately when one number is', async () => {
    const answer = await ask('activity-participations?from=2022&to=2023&lang=en')
    expect(answer).toMatchObject({ total: { value: 200, possible: 207 }, approximate: true })
    expect(answer.headline?.text).toBe('200 participations')
    expect(await ask('activity-participations?from=2022-02&to=2023')).not.toHaveProperty('approximate')
    expect(await ask('activity-participations?from=2021-01&to=2021-07')).toMatchObject({ approximate: true })
  })

  it('by quarter leave what is not known to one undated', async () => {
    const { series, undated, total } = await ask('activity-participations?from=2022&to=2023&interval=quarter')
    expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual([
      '150/207',
      '0/50',
      '0/50',
      '0/50',
    ])
    expect(undated).toBe(50)
    expect(total.value).toBe(200)
  })

  it('are compared and grouped', async () => {
    const { compare, groups, headline } = await ask(
      'activity-participations?from=2022&to=2023&compare=P1Y&group=theme&lang=en',
    )
    expect(compare).toEqual({
      from: '2021-01-01',
      to: '2022-01-01',
      value: 10,
      possible: 17,
      difference: 190,
      factor: 20,
      factorMin: 200 / 17,
      factorMax: 20.7,
    })
    expect(groups?.map(({ key, total }) => `${key} ${total.value}/${total.possible}`)).toEqual([
      'emploi 120/120',
      'inclusion 120/120',
      'none 80/87',
    ])
    expect(headline?.text).toBe('200 to 207 participations, against 10 to 17 one year before')
  })

  it('have amounts as evidence that add up, none where the number is not known', async () => {
    const { evidence, total } = await ask('activity-participations?from=2022&to=2023')
    const items = await evidenceInPages(evidence)
    expect(items.map(({ subject, amount, certain }) => [subject, amount, certain])).toEqual([
      ['activity/straddling', 7, false],
      ['activity/table', 50, true],
      ['activity/atelier', 30, true],
      ['activity/forum', 120, true],
    ])
    expect((await evidenceOf(evidence)).total).toEqual(total)
  })
})

it('what is known of both stays, whatever is corrected', async () => {
  const paths = [
    `activities-held?from=2022&to=2023&interval=month&group=kind&compare=P1Y&lang=fr&knownAt=${before}`,
    `activity-participations?from=2022&to=2023&interval=month&group=theme&lang=en&knownAt=${before}`,
  ].map(path => `/v1/metrics/${path}`)
  const answers = await Promise.all(paths.map(path => text(path)))
  await service.record(
    retracted('activity/forum', 5),
    {
      ...held('atelier', '2023-01-05', { kind: 'study', participants: { count: 31 } }),
      replaces: 6,
    },
    held('later', '2022-09-02', { kind: 'training', participants: { count: 60, qualifier: 'exact' } }),
    on('nothing', '2022', 'partnership.activated', {
      programme: 'essaim',
      kind: 'charter',
      members: [{ organisation: 'acme' }],
    }),
  )
  expect(await Promise.all(paths.map(path => text(path)))).toEqual(answers)
  expect((await ask('activities-held?from=2022&to=2023')).total).toEqual({ value: 3, possible: 4 })
  expect((await ask('activity-participations?from=2022&to=2023')).total).toEqual({
    value: 110,
    possible: 117,
  })
})
