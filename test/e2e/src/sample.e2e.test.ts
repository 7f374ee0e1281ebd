import { loadSample } from '@partnerships/local/sample'
import { type Stack, startStack } from '@partnerships/stack'
import { testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activities, organisations, partnerships } from './sample/documents.ts'
import { figures } from './sample/figures.ts'

type Recorded = { type: string; source: string; effective: string; data: Record<string, unknown> }

let stack: Stack
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  stack = await startStack({ DATABASE_URL: database.url, SAMPLE: 'off' })
  const { recorded } = await loadSample(stack.baseUrl, () => {})
  expect(recorded).toBeGreaterThan(4000)
})
afterAll(async () => {
  await stack?.stop()
  await drop?.()
})

/** The JSON at the address, once everything posted so far is in it. */
const get = async <T>(path: string): Promise<T> => {
  const ledger = await fetch(new URL('/v1/ledger', stack.baseUrl))
  const { position } = (await ledger.json()) as { position: number }
  const headers = { 'ledger-position': String(position) }
  let response = await fetch(new URL(path, stack.baseUrl), { headers })
  while (response.status === 503) response = await fetch(new URL(path, stack.baseUrl), { headers })
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

const eventsOf = async (subject: string): Promise<Recorded[]> =>
  (await get<{ events: Recorded[] }>(`/v1/events?subject=${encodeURIComponent(subject)}`)).events

describe('the facts of the documents', () => {
  it.each(organisations)('organisation %s', async (id, kind, territory, since) => {
    const [registered] = await eventsOf(`organisation/${id}`)
    expect(registered).toMatchObject({ type: 'organisation.registered', effective: since })
    expect(registered?.source).toMatch(/^\/sample\/documents\//)
    const now = await get<Record<string, unknown>>(`/v1/organisations/${id}`)
    expect([now.kind, now.territory]).toEqual([kind, territory])
  })

  it('the programme, since 2014, and its sub-programme', async () => {
    expect(await eventsOf('programme/alliance-dynamique')).toMatchObject([
      { type: 'programme.launched', effective: '2014', data: { host: 'la-poste' } },
      { type: 'programme.updated' },
      { type: 'programme.updated' },
    ])
    expect(await get('/v1/programmes/essaim')).toMatchObject({
      name: 'L’ESSaim',
      host: 'la-poste',
      parent: 'alliance-dynamique',
    })
  })

  describe.each(partnerships)('partnership $id', ({ id, kind, programme, status, members }) => {
    it.each(status)(`at %s: %s`, async (at, expected) => {
      expect(await get(`/v1/partnerships/${id}?at=${at}`)).toMatchObject({
        kind,
        programme,
        status: expected,
      })
    })
    it.each(members)('its members at %s', async (at, expected) => {
      const found = await get<{ members: { organisation: string }[] }>(`/v1/partnerships/${id}?at=${at}`)
      expect(found.members.map(({ organisation }) => organisation).toSorted()).toEqual(expected)
    })
  })

  it('the contract is of 2019 to 2022, and the Pôle its operator from 2018 on', async () => {
    const events = await eventsOf('partnership/sieg-2019-2022')
    expect(events.map(({ type, effective }) => [type, effective])).toEqual([
      ['partnership.activated', '2019'],
      ['partnership.member-joined', '2018'],
      ['partnership.expired', '2022'],
    ])
    expect(events[0]?.data.term).toEqual({ from: '2019', until: '2022' })
  })

  it.each(activities)('activity %s', async (id, what, kind, effective, territory) => {
    const [event, ...others] = await eventsOf(`activity/${id}`)
    expect(others).toEqual([])
    expect(event).toMatchObject({ type: `activity.${what}`, effective, data: { kind } })
    expect(event?.data.territory).toBe(territory)
  })

  it('the day of a document without a year is dated by the one that has it', async () => {
    const [delegation] = await eventsOf('activity/delegation-bfc-2018')
    expect(delegation?.data).toMatchObject({
      participants: { count: 5 },
      source: {
        title: expect.stringContaining("l’année d’après « Un nouvel élan pour l'Alliance Dynamique ! »"),
      },
    })
  })

  it.each(Object.entries(figures))('figure %s', async (id, { title, ...expected }) => {
    const [event, ...others] = await eventsOf(`figure/${id}`)
    expect(others).toEqual([])
    expect(event?.data).toMatchObject({ ...expected, source: { title } })
    expect(event?.data.unit).toBe(expected.unit)
  })

  it('a post changes hands at a time known as well as the documents tell, and nobody is named', async () => {
    const { events } = await get<{ events: Recorded[] }>(
      '/v1/events?subject=organisation/la-poste&type=organisation.post-taken&type=organisation.post-left',
    )
    const post = 'Direction déléguée à l’ESS et aux dynamiques des territoires'
    expect(
      events
        .filter(({ data }) => data.post === post)
        .map(({ type, effective, data }) => [type, effective, data.holder]),
    ).toEqual([
      ['organisation.post-taken', '../2018-06-27', 'holder-07'],
      ['organisation.post-left', '2018-06-28/2019-10-04', 'holder-07'],
      ['organisation.post-taken', '2018-06-28/2019-10-04', 'holder-22'],
    ])
  })
})

type Answer = {
  total: { value: number; possible: number }
  compare: { value: number; possible: number; factor: number; factorMin: number; factorMax: number }
  headline: { text: string; basis: string }
  evidence: string
}
type Evidence = { items: { subject: string; title: string; certain: boolean }[]; next: string | null }

describe('the number behind the published figure', () => {
  const ask = async (lang: string): Promise<Answer> => {
    const [published] = await eventsOf('figure/new-partnerships-2022')
    const { name, query } = (published as Recorded).data.metric as { name: string; query: string }
    return get<Answer>(`/v1/metrics/${name}?${query}&lang=${lang}`)
  }

  it('is 200 against 100, surely', async () => {
    const { total, compare } = await ask('fr')
    expect(total).toEqual({ value: 200, possible: 200 })
    expect(compare).toMatchObject({ value: 100, possible: 100, factor: 2, factorMin: 2, factorMax: 2 })
  })

  it.each([
    ['fr', '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans'],
    ['en', '200 new partnerships, doubled in two years'],
  ])('reads in %s: %s', async (lang, sentence) => {
    expect((await ask(lang)).headline.text).toBe(sentence)
  })

  it('is proven by 200 partnerships', async () => {
    const found: Evidence['items'] = []
    let next: string | null = (await ask('fr')).evidence
    while (next) {
      const page: Evidence = await get<Evidence>(next)
      found.push(...page.items)
      const more = new URL(next, stack.baseUrl)
      if (page.next) more.searchParams.set('cursor', page.next)
      next = page.next && `${more.pathname}${more.search}`
    }
    expect(new Set(found.map(({ subject }) => subject)).size).toBe(200)
    expect(found.every(({ title, certain }) => certain && title.startsWith('Partenariat généré 2022-'))).toBe(
      true,
    )
  })
})

it('posting the sample again records nothing', async () => {
  expect((await loadSample(stack.baseUrl, () => {})).recorded).toBe(0)
})
