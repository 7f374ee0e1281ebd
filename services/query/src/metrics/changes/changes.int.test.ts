import { ChangesPage } from '@partnerships/contracts/answers'
import { metricDefinitions } from '@partnerships/domain'
import { legalStreams } from '@partnerships/domain/testing'
import { recordInTurns } from '@partnerships/read-models/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../../testing/events.ts'
import { project, type Stand, stand } from '../../../testing/stand.ts'

const changesOf = async (service: Stand, metric: string, query: string) => {
  const { status, body } = await service.get(`/v1/metrics/${metric}/changes?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return ChangesPage.parse(body)
}

describe('changes', () => {
  let service: Stand
  let before: number
  beforeAll(async () => {
    service = await stand()
    before = await service.record(
      programme('alliance'),
      programme('essaim', { parent: 'alliance' }),
      organisation('acme'),
      organisation('brio'),
      activated('kept', '2022-01-05'),
      activated('moved', '2022-12-30'),
      activated('vague', '2022'),
      activated('wrong', '2022-06-01', { territories: ['FR-21'] }),
      on('kept', '2022-02', 'partnership.contribution-pledged', {
        contribution: 'c',
        kind: 'funding',
        amount: { value: 100, unit: 'EUR' },
      }),
    )
  })
  afterAll(() => service.drop())

  const told = async (metric: string, query: string) =>
    (await changesOf(service, metric, `knownFrom=${before}&${query}`)).items.map(
      ({ change, subject, position, by }) => `${change} ${subject} ${position - before} ${by - before}`,
    )

  it('are what was added to a number and taken from it, by which event', async () => {
    await service.record(
      { ...activated('moved', '2023-01-02'), replaces: 6 },
      {
        subject: 'partnership/wrong',
        type: 'partnership.retracted',
        effective: '2026',
        data: { retracts: 8, reason: 'x' },
      },
      activated('late', '2022-03'),
      on('late', '2023', 'partnership.amended', { title: 'Late' }),
      { ...activated('vague', '2022-04-05'), replaces: 7 },
      { ...activated('kept', '2022-01-06'), replaces: 5 },
    )
    expect(await told('new-partnerships', 'from=2022&to=2023')).toEqual([
      'added partnership/late 3 3',
      'removed partnership/moved -3 1',
      'removed partnership/wrong -1 2',
    ])
    expect(await told('new-partnerships', 'from=2022-04&to=2022-05')).toEqual([
      'certain partnership/vague 5 5',
    ])
    expect(await told('new-partnerships', 'from=2022-06&to=2022-07')).toEqual([
      'removed partnership/vague -2 5',
      'removed partnership/wrong -1 2',
    ])
    expect(await told('covered-territories', 'at=2022-12-31&level=department')).toEqual([
      'removed partnership/wrong -1 2',
    ])
  })

  it('stand beside both totals, and are nothing from a position to itself', async () => {
    const page = await changesOf(service, 'new-partnerships', `from=2022&to=2023&knownFrom=${before}`)
    expect(page).toMatchObject({
      metric: 'new-partnerships',
      knownFrom: { position: before },
      knownAt: { position: before + 6 },
      before: { total: { value: 4, possible: 4 } },
      now: { total: { value: 3, possible: 3 } },
    })
    const none = await changesOf(
      service,
      'new-partnerships',
      `from=2022&to=2023&knownFrom=${before}&knownAt=${before}`,
    )
    expect(none.items).toEqual([])
  })

  it('of a sum show another amount as one gone and one come', async () => {
    const position = await service.record(
      on(
        'kept',
        '2022-02',
        'partnership.contribution-pledged',
        {
          contribution: 'c',
          kind: 'funding',
          amount: { value: 80, unit: 'EUR' },
        },
        9,
      ),
    )
    const { items } = await changesOf(
      service,
      'contributions-pledged',
      `from=2022&to=2023&knownFrom=${position - 1}`,
    )
    expect(items).toMatchObject([
      { change: 'removed', position: 9, by: position, amount: 100, unit: 'EUR' },
      { change: 'added', position, by: position, amount: 80, unit: 'EUR' },
    ])
  })

  it('come also by a programme that lies elsewhere, and by organisations that were merged', async () => {
    const position = await service.record(
      programme('pes'),
      activated('other', '2022-01-01', { programme: 'pes', members: [{ organisation: 'brio' }] }),
    )
    const moved = await service.record({
      subject: 'programme/pes',
      type: 'programme.updated',
      effective: '2020',
      data: { parent: 'alliance' },
    })
    const merged = await service.record({
      subject: 'organisation/brio',
      type: 'organisation.merged',
      effective: '2025',
      data: { into: 'acme', reason: 'duplicate' },
    })
    const since = `from=2022&to=2023&knownFrom=${position}`
    const ask = async (metric: string, query: string) =>
      (await changesOf(service, metric, `${since}&${query}`)).items
    expect(await ask('new-partnerships', 'programme=alliance')).toMatchObject([
      { change: 'added', subject: 'partnership/other', by: moved },
    ])
    expect(await ask('new-partnerships', '')).toEqual([])
    expect(await ask('new-partnerships', 'organisation=acme&programme=pes')).toMatchObject([
      { change: 'added', subject: 'partnership/other', by: merged },
    ])
    expect(await ask('new-partners', '')).toMatchObject([
      { change: 'added', subject: 'organisation/acme', position, by: merged },
      { change: 'removed', subject: 'organisation/acme', by: merged },
      { change: 'removed', subject: 'organisation/brio', by: merged },
    ])
  })

  it('come page by page', async () => {
    const query = `from=2022&to=2023&knownFrom=0`
    const whole = await changesOf(service, 'new-partnerships', query)
    const paged: typeof whole.items = []
    let cursor = ''
    do {
      const page = await changesOf(service, 'new-partnerships', `${query}&limit=1${cursor}`)
      expect(page.items).toHaveLength(1)
      paged.push(...page.items)
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor)
    expect(paged).toEqual(whole.items)
    expect(whole.items.length).toBeGreaterThan(3)
  })

  it('of what was known stay as they are, in their order, whoever is merged later', async () => {
    const known = await service.record(
      ...['adam', 'mira', 'nova'].map(id => organisation(id)),
      activated('first', '2023-01-01', { members: [{ organisation: 'mira' }] }),
      activated('second', '2023-01-01', { members: [{ organisation: 'nova' }] }),
    )
    const ask = () => changesOf(service, 'new-partners', `from=2023&to=2024&knownFrom=0&knownAt=${known}`)
    const told = await ask()
    expect(told.items.map(({ subject }) => subject)).toEqual(['organisation/mira', 'organisation/nova'])
    await service.record({
      subject: 'organisation/nova',
      type: 'organisation.merged',
      effective: '2025',
      data: { into: 'adam', reason: 'duplicate' },
    })
    expect(await ask()).toEqual(told)
  })

  it.each([
    ['new-partnerships', 'from=2022&to=2023'],
    ['new-partnerships', 'from=2022&to=2023&knownFrom=5&knownAt=4'],
    ['new-partnerships', 'from=2022&to=2023&knownFrom=99999'],
    ['new-partnerships', 'knownFrom=1'],
    ['figures', 'knownFrom=1'],
  ])('of %s can’t be asked with %s', async (metric, query) => {
    const { status, body } = await service.get(`/v1/metrics/${metric}/changes?${query}`)
    expect([status, body.code]).toEqual([400, 'invalid-query'])
  })

  it('from a position beyond the end are refused by the name of the parameter', async () => {
    const { body } = await service.get('/v1/metrics/new-partners/changes?from=2022&to=2023&knownFrom=99999')
    expect(body.detail).toMatch(/^The parameter knownFrom is 99999: it is beyond the end/)
  })
})

describe('changes of generated histories', () => {
  let service: Stand
  let head: number
  beforeAll(async () => {
    service = await stand()
    head = await recordInTurns(service.ledger, fc.sample(legalStreams, { numRuns: 25, seed: 3 }))
    await project(service.pool)
  })
  afterAll(() => service.drop())

  const metrics = metricDefinitions.filter(({ sort }) => sort !== 'list')
  const filters = ['', '', '', '&kind=charter', '&organisation=brio', '&programme=essaim']

  it('lead from what was behind a number to what is, and are dated by the event that did it', async () => {
    let seen = 0
    const half = Math.round(head / 2)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...metrics),
        fc.constantFrom(...filters),
        fc.constantFrom('2018', '2019', '2020'),
        fc.integer({ min: 0, max: half }),
        fc.integer({ min: half, max: head }),
        async ({ name, sort }, filter, year, from, to) => {
          fc.pre(!(name.startsWith('activit') && filter.includes('kind')))
          const when = sort === 'stock' ? `at=${year}-06-15` : `from=${year}&to=${Number(year) + 1}`
          const query = `${when}${filter}&limit=200`
          const evidence = async (at: number) =>
            (
              await service.get<{ items: { subject: string; certain: boolean; part?: string }[] }>(
                `/v1/metrics/${name}/evidence?${query}&knownAt=${at}`,
              )
            ).body.items
          const { items } = await changesOf(service, name, `${query}&knownFrom=${from}&knownAt=${to}`)
          const [before, now] = [await evidence(from), await evidence(to)]
          const count = (change: string) => items.filter(item => item.change === change).length
          expect(now.length - before.length).toBe(count('added') - count('removed'))
          for (const { change, subject, position: at, by } of items) {
            seen += 1
            const those = change === 'removed' ? before : now
            expect(those.map(item => item.subject)).toContain(subject)
            expect(at).toBeLessThanOrEqual(change === 'removed' ? from : to)
            expect(from < by && by <= to).toBe(true)
            const since = async (knownFrom: number) =>
              (await changesOf(service, name, `${query}&knownFrom=${knownFrom}&knownAt=${to}`)).items.filter(
                item => item.by === by && item.subject === subject,
              )
            expect(await since(by)).toEqual([])
            expect((await since(by - 1)).length).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 60, seed: 2 },
    )
    expect(seen).toBeGreaterThan(20)
  })
})
