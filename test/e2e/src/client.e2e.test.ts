import { type Client, createClient, type FollowState, ProblemError } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'
import { type Stack, startStack } from '@partnerships/stack'
import { testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let stack: Stack
let drop: () => Promise<void>
let client: Client
let position = 0

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  stack = await startStack({ DATABASE_URL: database.url, SAMPLE: 'off' })
  client = createClient({ baseUrl: stack.baseUrl })
  position = (await client.postBatch(world)).position
})
afterAll(async () => {
  await stack?.stop()
  await drop?.()
})

const from = <Event extends PostedEvent>(event: Omit<Event, 'specversion' | 'source'>) =>
  ({ specversion: '1.0', source: '/test', ...event }) as Event

const signed = (id: string, effective: string) =>
  from<PostedEvent<'partnership.activated'>>({
    id,
    type: 'partnership.activated',
    subject: `partnership/${id}`,
    effective,
    data: { programme: 'p', kind: 'agreement', title: `Accord ${id}`, members: [{ organisation: 'o' }] },
  })

const registered = (id: string) =>
  from<PostedEvent<'organisation.registered'>>({
    id: `registers-${id}`,
    type: 'organisation.registered',
    subject: `organisation/${id}`,
    effective: '2010',
    data: { name: `Organisation ${id}`, kind: 'association' },
  })

const world: PostedEvent[] = [
  from<PostedEvent<'programme.launched'>>({
    id: 'launches',
    type: 'programme.launched',
    subject: 'programme/p',
    effective: '2019',
    data: { name: 'Programme', themes: [{ key: 'eau', label: { fr: 'eau', en: 'water' } }] },
  }),
  registered('o'),
  ...['a', 'b', 'c'].map(id => signed(id, '2020-05')),
  ...['d', 'e', 'f', 'g', 'h', 'i'].map(id => signed(id, '2022-03-01')),
]

const window = { programme: 'p', from: '2022', to: '2023' }
const reflecting = () => ({ reflecting: position })

test('a number comes with its sentence, its series as a table, and the events behind it', async () => {
  const { data, position: known } = await client.metric(
    'new-partnerships',
    { ...window, interval: 'quarter', compare: 'P2Y', group: 'kind' },
    { ...reflecting(), lang: 'fr' },
  )
  expect(known).toBeGreaterThanOrEqual(position)
  expect(data).toMatchObject({
    total: { value: 6, possible: 6 },
    compare: { value: 3, factor: 2 },
    headline: { text: '6 nouveaux partenariats, contre 3 il y a 2 ans', lang: 'fr' },
    groups: [{ key: 'agreement' }],
  })
  expect(data.series?.map(bucket => 'value' in bucket && bucket.value)).toEqual([6, 0, 0, 0])

  const csv = await client.metricCsv('new-partnerships', { ...window, interval: 'year' }, reflecting())
  expect(csv.data.split('\r\n').slice(0, 2)).toEqual(['from,to,value,possible', '2022-01-01,2023-01-01,6,6'])

  const first = await client.evidence('new-partnerships', { ...window, limit: 4 }, reflecting())
  const cursor = first.data.next ?? undefined
  const second = await client.evidence('new-partnerships', { ...window, limit: 4, cursor })
  const titles = [...first.data.items, ...second.data.items].map(({ title }) => title)
  expect(titles).toEqual(['d', 'e', 'f', 'g', 'h', 'i'].map(id => `Accord ${id}`))
  expect(second.data.next).toBeNull()
})

test('what was known, what has changed since, and whether it adds up', async () => {
  const then = await client.metric('active-partnerships', { at: '2022-12-31', knownAt: position })
  const { ledgerId } = await client.post(signed('late', '2022-06-01'))
  position = (await client.ledger()).data.position
  expect((await client.ledger({ ledgerId })).data.ledgerid).toBe(ledgerId)
  const now = await client.metric('active-partnerships', { at: '2022-12-31' }, reflecting())
  expect([then.data.total, now.data.total]).toEqual([
    { value: 9, possible: 9 },
    { value: 10, possible: 10 },
  ])
  const { data } = await client.changes('new-partnerships', {
    ...window,
    knownFrom: then.data.knownAt.position,
  })
  expect(data.items).toMatchObject([{ change: 'added', subject: 'partnership/late', by: position }])
  const { partnerships } = (await client.reconciliation(window)).data
  expect(partnerships).toMatchObject({ start: 3, new: 7, end: 10, agrees: true })
})

test('collections are listed by page, and their members shown with a version to write on', async () => {
  const pages: string[][] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const { data } = await client.list(
      'partnerships',
      { programme: ['p'], kind: 'agreement', limit: 4, cursor },
      reflecting(),
    )
    pages.push(data.items.map(({ id, status }) => `${id} ${status}`))
    cursor = data.next ?? undefined
    more = data.next !== null
  }
  expect(pages.map(page => page.length)).toEqual([4, 4, 2])
  expect(pages.flat().toSorted()[0]).toBe('a active')
  for (const collection of ['programmes', 'organisations', 'activities', 'figures'] as const)
    expect((await client.list(collection, { q: 'Org' })).data.next).toBeNull()

  const { version } = await client.show('partnerships', 'a', {}, reflecting())
  const renewed = from<PostedEvent<'partnership.renewed'>>({
    id: 'renews-a',
    type: 'partnership.renewed',
    subject: 'partnership/a',
    effective: '2021',
    data: { term: { until: '2030' } },
  })
  const posted = await client.post(renewed, { ifMatch: version })
  expect(posted).toMatchObject({ duplicate: false, version: 2, etag: '"2"', data: { streamversion: 2 } })
  position = posted.position
  expect(await client.post(renewed)).toEqual({ ...posted, duplicate: true })
  expect((await client.event(position)).data).toEqual(posted.data)

  const { data: history } = await client.history('a', {}, reflecting())
  expect(history.events.map(({ type, inForce }) => [type, inForce])).toEqual([
    ['partnership.activated', true],
    ['partnership.renewed', true],
  ])
  expect(history.spells).toMatchObject([{ status: 'active', from: '2020-05', until: null }])
})

test('what is refused says why, and where', async () => {
  const broken = { ...registered('x'), data: { name: '', kind: 'bakery' } } as unknown as PostedEvent
  const failure = await client.postBatch([registered('y'), broken]).catch(err => err)
  expect(failure).toBeInstanceOf(ProblemError)
  expect(failure).toMatchObject({ code: 'invalid-event', status: 422 })
  expect(failure.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/1/data/name',
    '/1/data/kind',
  ])
  await expect(client.post(signed('a', '2024'), { ifNoneMatch: '*' })).rejects.toMatchObject({
    code: 'event-id-reused',
    status: 409,
  })
  await expect(client.post(registered('o2'), { ifMatch: 3 })).rejects.toMatchObject({
    code: 'version-conflict',
    currentVersion: 0,
  })
  await expect(client.metric('new-partnerships', { from: '2022' })).rejects.toMatchObject({
    code: 'invalid-query',
  })
})

test('an import goes line by line, and doubles nothing when it is sent again', async () => {
  async function* lines() {
    for (let i = 1; i <= 1_200; i++) yield registered(`many-${i}`)
    yield 'not even JSON'
    yield JSON.stringify(registered('last'))
  }
  const refused: [number, string][] = []
  const importing = () =>
    client.importEvents(lines(), {
      onLine: answer => {
        if (answer.status === 'refused') refused.push([answer.line, answer.problem.code])
      },
    })
  const { data, ledgerId } = await importing()
  expect(data).toMatchObject({ recorded: 1_201, duplicates: 0, refused: 1 })
  expect(ledgerId).toBe((await client.ledger()).data.ledgerid)
  expect((await importing()).data).toEqual({ ...data, recorded: 0, duplicates: 1_201 })
  expect(refused).toEqual([
    [1_201, 'malformed-json'],
    [1_201, 'malformed-json'],
  ])
  position = data.position
})

test('events are followed over a connection that breaks off', async () => {
  let cut = new AbortController()
  const follower = createClient({
    baseUrl: stack.baseUrl,
    fetch: (url, init) =>
      fetch(url, { ...init, signal: AbortSignal.any([cut.signal, init?.signal].filter(s => !!s)) }),
  })
  const end = new AbortController()
  const seen: string[] = []
  const states: FollowState[] = []
  const openAgain = Promise.withResolvers<void>()
  const following = follower.follow(
    { type: 'organisation.*', programme: undefined },
    {
      after: position,
      onEvent: async ({ subject }) => {
        seen.push(subject)
        if (seen.length === 1) {
          cut.abort()
          cut = new AbortController()
          await client.post(registered('while-away'))
        }
        if (seen.length === 3) end.abort()
      },
      onState: state => {
        states.push(state)
        if (states.length === 4) openAgain.resolve()
      },
      signal: end.signal,
    },
  )
  await client.post(registered('before'))
  await openAgain.promise
  await client.post(registered('afterwards'))
  await following
  expect(seen).toEqual(['before', 'while-away', 'afterwards'].map(id => `organisation/${id}`))
  expect(states).toEqual(['connecting', 'open', 'lost', 'open'])
})

test('everything that the ledger and the query service have can be asked through the client', async () => {
  const { paths } = (await (await fetch(`${stack.baseUrl}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { tags: string[] }>>
  }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => !tags.includes('webhooks'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  )

  const asked = new Set<string>()
  const patterns = described.map(one => {
    const [method, path] = one.split(' ') as [string, string]
    return { one, method, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }
  })
  const recorder = createClient({
    baseUrl: stack.baseUrl,
    fetch: async (url, init) => {
      const { pathname } = new URL(String(url))
      const found = patterns.filter(
        ({ method, pattern }) => method === init?.method && pattern.test(pathname),
      )
      const exact = found.find(({ one }) => one.endsWith(` ${pathname}`)) ?? found[0]
      asked.add(exact?.one ?? pathname)
      return new Response('{}', { status: 404, headers: { 'content-type': 'application/problem+json' } })
    },
  })
  const event = registered('o')
  const collections = ['programmes', 'organisations', 'partnerships', 'activities', 'figures'] as const
  await Promise.allSettled([
    recorder.metrics(),
    recorder.metric('stages', {}),
    recorder.metricCsv('stages', {}),
    recorder.evidence('stages', {}),
    recorder.changes('stages', { knownFrom: 1 }),
    recorder.figuresMetric({}),
    recorder.figuresMetricCsv({}),
    recorder.figuresEvidence({}),
    recorder.reconciliation(window),
    ...collections.flatMap(collection => [recorder.list(collection), recorder.show(collection, 'x')]),
    recorder.history('x'),
    recorder.projections(),
    recorder.events(),
    recorder.event(1),
    recorder.ledger(),
    recorder.schema('partnership.signed'),
    recorder.post(event),
    recorder.postBatch([event]),
    recorder.importEvents([event]),
    recorder.follow({}, { onEvent: () => {} }),
    recorder.followMetric('stages', {}, { onMetric: () => {} }),
  ])
  expect([...asked].toSorted()).toEqual(described.toSorted())
})
