import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { type Answer, type Stand, stand } from '../../testing/stand.ts'
import type { MetricAnswer } from './answer.ts'

type Evidence = {
  items: { subject: string; title?: string; position: number; effective: string; certain: boolean }[]
  next: string | null
  total: { value: number; possible: number }
}

let service: Stand
const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await service.get<MetricAnswer>(`/v1/metrics/${path}`, headers)).body
const evidenceOf = async (path: string) => (await service.get<Evidence>(path)).body
const problem = async (path: string) => {
  const { status, body } = await service.get<{ code: string; detail: string }>(`/v1/metrics/${path}`)
  return `${status} ${body.code}: ${body.detail}`
}

/** The position before anything was corrected. */
let before: number

beforeAll(async () => {
  service = await stand()
  await service.record(
    programme('alliance', { name: 'Alliance Dynamique' }),
    programme('essaim', {
      name: 'L’ESSaim',
      parent: 'alliance',
      themes: [{ key: 'inclusion', label: { fr: 'inclusion numérique', en: 'digital inclusion' } }],
    }),
    programme('other'),
    organisation('acme', { name: 'Acme' }),
    organisation('brio', { name: 'Brio' }),
    activated('day', '2022-03-15', { title: 'A day', themes: ['inclusion'], territories: ['insee:21231'] }),
    activated('month', '2022-03', { kind: 'charter', themes: ['inclusion', 'emploi'] }),
    activated('year', '2022', { programme: 'alliance', territories: ['FR-BFC'] }),
    activated('vague', '2021/2022', { programme: 'other', territories: ['FR-75', 'FR-21'] }),
    activated('old', '2020-06-01', { members: [{ organisation: 'brio' }] }),
    activated('older', '../2019'),
    on('old', '2022-06', 'partnership.completed', {}),
    on('day', '2022-05-01', 'partnership.amended', { kind: 'project' }),
    on('day', '2022', 'partnership.member-joined', { organisation: 'brio' }),
  )
  before = await service.record(on('month', '2022-12-31', 'partnership.terminated', {}))
})
afterAll(() => service.drop())

describe('a flow', () => {
  it('counts what lies in the window for sure, and what may', async () => {
    const { status, body, headers } = await service.get<MetricAnswer>(
      '/v1/metrics/new-partnerships?from=2022&to=2023&lang=en',
    )
    expect(status).toBe(200)
    expect(body).toEqual({
      metric: 'new-partnerships',
      definition: { version: 1, text: expect.stringContaining('active for the first time') },
      from: '2022-01-01',
      to: '2023-01-01',
      filters: {},
      knownAt: { position: before, time: '2026-11-22T12:00:00.000Z' },
      total: { value: 3, possible: 4 },
      headline: {
        text: '3 new partnerships',
        basis: '2022: 3 to 4 · known on 22 November 2026',
        lang: 'en',
      },
      evidence: `/v1/metrics/new-partnerships/evidence?from=2022-01-01&to=2023-01-01&knownAt=${before}`,
    })
    expect(headers.get('ledger-position')).toBe(String(before))
    expect(headers.get('ledger-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('puts nothing on a month that is not known', async () => {
    const { total, series, undated } = await ask('new-partnerships?from=2022&to=2023&interval=quarter')
    expect(series).toEqual([
      { from: '2022-01-01', to: '2022-04-01', value: 2, possible: 4 },
      { from: '2022-04-01', to: '2022-07-01', value: 0, possible: 2 },
      { from: '2022-07-01', to: '2022-10-01', value: 0, possible: 2 },
      { from: '2022-10-01', to: '2023-01-01', value: 0, possible: 2 },
    ])
    expect(undated).toBe(1)
    expect(total).toEqual({ value: 3, possible: 4 })
  })

  it.each([
    ['programme=essaim', 2, 2],
    ['programme=alliance', 3, 3],
    ['programme=essaim&programme=other', 2, 3],
    ['programme=nobody', 0, 0],
    ['kind=charter', 1, 1],
    ['theme=inclusion', 2, 2],
    ['theme=emploi&theme=inclusion', 2, 2],
    ['theme=emploi&kind=agreement', 0, 0],
    ['territory=FR', 2, 3],
    ['territory=FR-BFC', 2, 3],
    ['territory=FR-21', 1, 2],
    ['territory=insee:21231', 1, 1],
    ['territory=FR-IDF', 0, 1],
    ['organisation=brio', 0, 0],
  ])('filtered by %s counts %i, perhaps %i', async (filter, value, possible) => {
    const { total, evidence } = await ask(`new-partnerships?from=2022&to=2023&${filter}`)
    expect(total).toEqual({ value, possible })
    const { items, total: same } = await evidenceOf(evidence)
    expect(same).toEqual(total)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
  })

  it('has the dimensions that hold at its place', async () => {
    const ended = async (kind: string) =>
      (await ask(`ended-partnerships?from=2022&to=2023&kind=${kind}`)).total
    expect(await ended('charter')).toEqual({ value: 1, possible: 1 })
    expect((await ask('new-partnerships?from=2022&to=2023&kind=project')).total.value).toBe(0)
  })

  it.each([
    ['ended-partnerships', 2, 2],
    ['signed-partnerships', 0, 0],
    ['reactivated-partnerships', 0, 0],
    ['renewed-partnerships', 0, 0],
    ['declined-partnerships', 0, 0],
  ])('%s counts its facts', async (name, value, possible) =>
    expect((await ask(`${name}?from=2022&to=2023`)).total).toEqual({ value, possible }),
  )
})

describe('groups', () => {
  it('by theme count under each, and say that they do not add up', async () => {
    const { groups, additive, total } = await ask('new-partnerships?from=2022&to=2023&group=theme&lang=fr')
    expect(total).toEqual({ value: 3, possible: 4 })
    expect(additive).toBe(false)
    expect(groups).toEqual([
      { key: 'inclusion', label: 'inclusion numérique', total: { value: 2, possible: 2 } },
      { key: 'emploi', label: 'emploi', total: { value: 1, possible: 1 } },
      { key: 'none', label: 'sans thème', total: { value: 1, possible: 2 } },
    ])
  })

  it('by kind add up', async () => {
    const { groups, additive } = await ask('new-partnerships?from=2022&to=2023&group=kind&lang=en')
    expect(additive).toBe(true)
    expect(groups).toEqual([
      { key: 'agreement', label: 'agreement', total: { value: 2, possible: 3 } },
      { key: 'charter', label: 'charter', total: { value: 1, possible: 1 } },
    ])
  })

  it('by programme are of each programme itself', async () => {
    const { groups, additive } = await ask('new-partnerships?from=2022&to=2023&group=programme')
    expect(additive).toBe(true)
    expect(
      groups?.map(({ key, label, total }) => `${key} ${label} ${total.value}/${total.possible}`),
    ).toEqual(['essaim L’ESSaim 2/2', 'alliance Alliance Dynamique 1/1', 'other other 0/1'])
  })

  it.each([
    ['region', ['FR-BFC Bourgogne-Franche-Comté 2/3', 'FR-IDF Île-de-France 0/1', 'none 1/1']],
    ['department', ['FR-21 Côte-d’Or 1/2', 'FR-75 Paris 0/1', 'none 2/2']],
    ['commune', ['insee:21231 Dijon 1/1', 'none 2/3']],
    ['country', ['FR France 2/3', 'none 1/1']],
  ])('by territory at the level %s', async (level, expected) => {
    const { groups } = await ask(`new-partnerships?from=2022&to=2023&group=territory&level=${level}`)
    const shown = groups?.map(({ key, label, total }) =>
      [key, ...(key === 'none' ? [] : [label.replace("'", '’')]), `${total.value}/${total.possible}`].join(
        ' ',
      ),
    )
    expect(shown).toEqual(expected)
  })

  it('have series of their own', async () => {
    const { groups } = await ask('new-partnerships?from=2021&to=2023&interval=year&group=programme')
    expect(groups?.find(({ key }) => key === 'other')).toEqual({
      key: 'other',
      label: 'other',
      total: { value: 1, possible: 1 },
      series: [
        { from: '2021-01-01', to: '2022-01-01', value: 0, possible: 1 },
        { from: '2022-01-01', to: '2023-01-01', value: 0, possible: 1 },
      ],
    })
  })
})

describe('a stock', () => {
  it.each([
    ['2019-12-30', 0, 1],
    ['2019-12-31', 1, 1],
    ['2020-06-01', 2, 2],
    ['2021-01-01', 2, 3],
    ['2022-03-15', 3, 6],
    ['2022-03-31', 4, 6],
    ['2022-06-15', 3, 6],
    ['2022-12-30', 3, 5],
    ['2022-12-31', 4, 4],
  ])('at the end of %s is %i, perhaps %i', async (at, value, possible) => {
    const { total, evidence } = await ask(`active-partnerships?at=${at}`)
    expect(total).toEqual({ value, possible })
    const { items } = await evidenceOf(evidence)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
  })

  it('is of today unless told', async () => {
    const answer = await ask('active-partnerships?lang=en')
    expect(answer).toMatchObject({ at: '2026-11-22', total: { value: 4, possible: 4 } })
    expect(answer).not.toHaveProperty('from')
    expect(answer.evidence).toBe(`/v1/metrics/active-partnerships/evidence?at=2026-11-22&knownAt=${before}`)
    expect(answer.headline).toMatchObject({
      text: '4 active partnerships',
      basis: '22 November 2026: 4 · known on 22 November 2026',
    })
  })

  it('in a series is that of each last day', async () => {
    const { series, total } = await ask('active-partnerships?from=2020&to=2023&interval=year')
    expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual(['2/2', '2/3', '4/4'])
    expect(total).toEqual({ value: 4, possible: 4 })
  })

  it('is cut where a dimension changes', async () => {
    const projects = async (at: string) =>
      (await ask(`active-partnerships?at=${at}&kind=project`)).total.value
    expect([await projects('2022-04-30'), await projects('2022-05-01')]).toEqual([0, 1])
    const { groups } = await ask('active-partnerships?at=2022-05-01&group=kind')
    expect(groups?.find(({ key }) => key === 'project')?.total).toEqual({ value: 1, possible: 1 })
    const { items } = await evidenceOf('/v1/metrics/active-partnerships/evidence?at=2022-05-01&kind=project')
    expect(items).toEqual([
      { subject: 'partnership/day', title: 'A day', position: 13, effective: '2022-05-01', certain: true },
    ])
  })

  it('is not cut by what makes no difference', async () => {
    const { total } = await ask(
      'active-partnerships?at=2022-06-15&kind=project&kind=agreement&organisation=acme',
    )
    expect(total).toEqual({ value: 2, possible: 4 })
    const { total: brio } = await ask('active-partnerships?at=2022-04-15&organisation=brio')
    expect(brio).toEqual({ value: 1, possible: 2 })
  })
})

describe('a comparison', () => {
  it('sets the number beside that of a period before', async () => {
    const { compare, headline } = await ask('new-partnerships?from=2022&to=2023&compare=P2Y&lang=fr')
    expect(compare).toEqual({
      from: '2020-01-01',
      to: '2021-01-01',
      value: 1,
      possible: 1,
      difference: 2,
      factor: 3,
      factorMin: 3,
      factorMax: 4,
    })
    expect(headline).toEqual({
      text: '3 à 4 nouveaux partenariats, contre 1 il y a 2 ans',
      basis: '2022 : 3 à 4 · 2020 : 1 · connu au 22 novembre 2026',
      lang: 'fr',
    })
  })

  it('moves the day of a stock', async () => {
    const { compare, headline } = await ask('active-partnerships?at=2024-02-29&compare=P1Y&lang=en')
    expect(compare).toMatchObject({ at: '2023-02-28', value: 4, possible: 4, factor: 1 })
    expect(headline?.text).toBe('4 active partnerships, against 4 one year before')
    expect(headline?.basis).toBe('29 February 2024: 4 · 28 February 2023: 4 · known on 22 November 2026')
  })

  it('cuts a window that reaches past the day of knownAt', async () => {
    const answer = await ask('new-partnerships?from=2026&to=2027&compare=P1Y')
    expect(answer).toMatchObject({ from: '2026-01-01', to: '2026-11-23', partial: true })
    expect(answer.compare).toMatchObject({ from: '2025-01-01', to: '2025-11-23' })
    expect(answer.evidence).toContain('to=2026-11-23')
    expect(await ask('new-partnerships?from=2026&to=2027')).toMatchObject({ to: '2027-01-01' })
    expect(await problem('new-partnerships?from=2026-11-23&to=2027&compare=P1Y')).toMatch(
      /^400 invalid-query: .*compare/,
    )
  })

  it('names the filters', async () => {
    const path =
      'new-partnerships?from=2022&to=2023&theme=inclusion&programme=essaim&territory=FR-BFC&kind=agreement'
    expect((await ask(`${path}&lang=fr`)).headline?.basis).toBe(
      '2022 : 1 · connu au 22 novembre 2026 · programme : L’ESSaim · type : accord · thème : inclusion numérique · territoire : Bourgogne-Franche-Comté',
    )
    expect((await ask(`${path}&lang=en`)).headline?.basis).toContain(' · theme: digital inclusion')
  })
})

describe('what is known', () => {
  it('stays as it was known then, whatever was recorded since', async () => {
    const paths = [
      'new-partnerships?from=2022&to=2023&interval=month&group=theme&compare=P2Y&lang=en',
      'active-partnerships?at=2022-12-31&group=kind&lang=en',
      'active-partnerships?from=2021&to=2024&interval=quarter&organisation=acme&lang=fr',
    ]
    const at = (path: string) => ask(`${path}&knownAt=${before}`)
    const answers = await Promise.all(paths.map(at))
    const items = await Promise.all(answers.map(({ evidence }) => evidenceOf(evidence)))
    const head = await service.record(
      on(
        'year',
        '2022-08',
        'partnership.activated',
        { programme: 'essaim', kind: 'charter', members: [{ organisation: 'acme' }] },
        8,
      ),
      {
        subject: 'partnership/old',
        type: 'partnership.retracted',
        effective: '2026-11-01',
        data: { retracts: 12, reason: 'wrong' },
      },
      on('day', '2021-01-01', 'partnership.amended', { themes: ['emploi'] }),
      activated('late', '2022-04-01'),
      programme('other2', { parent: 'other' }),
      {
        subject: 'programme/other',
        type: 'programme.updated',
        effective: '2026-11-01',
        data: { parent: 'essaim' },
      },
    )
    expect(await Promise.all(paths.map(at))).toEqual(answers)
    expect(await Promise.all(answers.map(({ evidence }) => evidenceOf(evidence)))).toEqual(items)

    const now = await ask('new-partnerships?from=2022&to=2023&group=theme')
    expect(now.knownAt.position).toBe(head)
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
    expect(future.knownAt.time).toBe('2026-11-22T12:00:00.000Z')
  })

  it('was nothing at the very start', async () => {
    expect(await ask('new-partnerships?from=2022&to=2023&knownAt=0')).toMatchObject({
      knownAt: { position: 0, time: null },
      total: { value: 0, possible: 0 },
    })
  })
})

describe('evidence', () => {
  it('comes in pages that stay what they were', async () => {
    const path = `/v1/metrics/new-partnerships/evidence?from=2020&to=2023`
    const whole = await evidenceOf(path)
    const positions: number[] = []
    let next: string | null = `${path}&limit=2`
    while (next !== null) {
      const { body, headers }: Answer<Evidence> = await service.get<Evidence>(next)
      positions.push(...body.items.map(({ position }) => position))
      await service.record(activated(`more-${positions.length}`, '2020-01-01'))
      next = body.next && `${path}&limit=2&cursor=${body.next}`
      expect(headers.get('link')).toBe(next && `<${next}>; rel="next"`)
    }
    expect(positions).toEqual(whole.items.map(({ position }) => position))
    expect(positions.length).toBeGreaterThan(4)
  })

  it('of a stock likewise', async () => {
    const path = '/v1/metrics/active-partnerships/evidence?at=2022-04-30'
    const whole = await evidenceOf(path)
    const first = await evidenceOf(`${path}&limit=1`)
    const second = await evidenceOf(`${path}&limit=100&cursor=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect(await problem(`active-partnerships/evidence?at=2022-05-01&cursor=${first.next}`)).toContain(
      'cursor',
    )
  })
})

it('lists what can be asked for, in both languages', async () => {
  const { body } = await service.get<{
    items: { name: string; definition: { version: number; text: object } }[]
  }>('/v1/metrics')
  const names = body.items.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['new-partnerships', 'active-partnerships']))
  for (const { definition } of body.items)
    expect(definition).toEqual({ version: 1, text: { fr: expect.any(String), en: expect.any(String) } })
})

describe('the language', () => {
  it.each([
    ['', 'fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['', 'de,en;q=0.5,fr;q=0.4', 'en'],
    ['', 'de', 'en'],
    ['&lang=fr', 'en', 'fr'],
    ['&lang=de', 'fr', 'en'],
  ])('of %j with %j is %s', async (parameter, header, lang) => {
    const answer = await ask(`new-partnerships?from=2022&to=2023${parameter}`, { 'accept-language': header })
    expect(answer.headline?.lang).toBe(lang)
  })
})

describe('CSV', () => {
  const csv = async (path: string) =>
    (
      await service.app.request(`/v1/metrics/${path}&knownAt=${before}`, { headers: { accept: 'text/csv' } })
    ).text()

  it('has the total, the series, the groups, or the groups’ series', async () => {
    expect(await csv('new-partnerships?from=2022&to=2023')).toBe(
      'from,to,value,possible\r\n2022-01-01,2023-01-01,3,4\r\n',
    )
    expect(await csv('active-partnerships?at=2022-12-31')).toBe('at,value,possible\r\n2022-12-31,4,4\r\n')
    expect(await csv('new-partnerships?from=2021&to=2023&interval=year')).toBe(
      'from,to,value,possible\r\n2021-01-01,2022-01-01,0,1\r\n2022-01-01,2023-01-01,3,4\r\n',
    )
    expect(await csv('new-partnerships?from=2022&to=2023&group=theme&lang=fr')).toBe(
      'key,label,value,possible\r\ninclusion,inclusion numérique,2,2\r\nemploi,emploi,1,1\r\nnone,sans thème,1,2\r\n',
    )
    expect(await csv('new-partnerships?from=2022&to=2023&interval=year&group=kind')).toBe(
      'key,label,from,to,value,possible\r\nagreement,agreement,2022-01-01,2023-01-01,2,3\r\ncharter,charter,2022-01-01,2023-01-01,1,1\r\n',
    )
  })
})

it.each([
  ['new-partnerships', 'from and to are needed'],
  ['new-partnerships?from=2022', 'to is missing'],
  ['new-partnerships?from=2022&to=2022', 'to must be after from'],
  ['new-partnerships?from=2022-13&to=2023', 'The parameter from is "2022-13": it must be'],
  ['new-partnerships?from=2022&to=soon', 'The parameter to is "soon"'],
  ['new-partnerships?from=2022&to=2023&at=2022-01-01', 'The parameter at does not go'],
  ['new-partnerships?from=2010&to=2023&interval=day', 'more than 1000 days'],
  ['new-partnerships?from=2022&to=2023&interval=decade', 'The parameter interval'],
  ['new-partnerships?from=2022&to=2023&compare=2Y', 'The parameter compare is "2Y"'],
  ['new-partnerships?from=2022&to=2023&compare=P3000Y', 'The parameter compare'],
  ['new-partnerships?from=2022&to=2023&group=colour', 'The parameter group'],
  ['new-partnerships?from=2022&to=2023&level=region', 'level goes with group=territory'],
  ['new-partnerships?from=2022&to=2023&group=territory&level=street', 'The parameter level'],
  ['new-partnerships?from=2022&to=2023&kind=band', 'The parameter kind is "band"'],
  ['new-partnerships?from=2022&to=2023&territory=FR-XX', 'The parameter territory is "FR-XX"'],
  ['new-partnerships?from=2022&to=2023&theme=Not+A+Slug', 'The parameter theme'],
  ['new-partnerships?from=2022&to=2023&knownAt=9999', 'knownAt is 9999: it is beyond the end'],
  ['new-partnerships?from=2022&to=2023&colour=red', 'There is no parameter "colour"'],
  ['new-partnerships/evidence?from=2022&to=2023&limit=201', 'The parameter limit'],
  ['new-partnerships/evidence?from=2022&to=2023&cursor=bogus', 'The parameter cursor'],
  ['active-partnerships?from=2022&to=2023', 'interval is needed'],
  ['active-partnerships?at=2022', 'The parameter at is "2022"'],
  ['active-partnerships?at=2022-01-01&from=2022&to=2023', 'at does not go with from and to'],
  ['active-partnerships?at=2022-01-01&interval=year', 'interval goes with from and to'],
])('%s is refused: %s', async (path, words) => {
  const told = await problem(path)
  expect(told).toMatch(/^400 invalid-query: /)
  expect(told).toContain(words)
})

it('an unknown metric is not found', async () =>
  expect(await problem('happiness?from=2022&to=2023')).toBe(
    '404 not-found: There is no metric called "happiness".',
  ))

it('an answer that can’t be had in the type asked for is not acceptable', async () => {
  const { status } = await service.get('/v1/metrics/new-partnerships?from=2022&to=2023', {
    accept: 'image/png',
  })
  expect(status).toBe(406)
})
