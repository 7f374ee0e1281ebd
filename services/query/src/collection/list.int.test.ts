import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { type Answer, type Stand, stand } from '../../testing/stand.ts'

type Page = { items: ({ id: string } & Record<string, unknown>)[]; next: string | null }

let service: Stand
beforeAll(async () => {
  service = await stand()
  await service.record(
    programme('alliance', {
      name: 'Alliance Dynamique',
      themes: [{ key: 'inclusion', label: { fr: 'i', en: 'i' } }],
    }),
    programme('essaim', { name: 'L’ESSaim', parent: 'alliance', host: 'la-poste' }),
    programme('pes-21', { name: 'Pôle d’économie solidaire' }),
    organisation('la-poste', {
      name: 'La Poste',
      kind: 'company',
      territory: 'insee:75056',
      identifiers: { siren: '356000000' },
      aliases: ['Groupe La Poste', 'Œuvre_100%'],
      url: 'https://example.org',
    }),
    organisation('acme', { name: 'Société ACME', territory: 'FR-21', identifiers: { rna: 'W123456789' } }),
    organisation('brio', { name: 'Brio' }),
    activated('charte', '2015', {
      programme: 'alliance',
      title: 'Charte',
      kind: 'charter',
      themes: ['inclusion'],
      members: [{ organisation: 'la-poste', role: 'host' }],
    }),
    activated('accord', '2019-10-04', { title: 'Accord-cadre', territories: ['insee:21231'] }),
    activated('projet', '2020', {
      title: 'École à Dole',
      kind: 'project',
      territories: ['FR-39'],
      themes: ['numerique'],
    }),
    on('projet', '2022-03-01', 'partnership.suspended', {}),
    on('accord', '2025', 'partnership.amended', { title: 'Zone', themes: ['inclusion', 'logistique'] }),
    on('accord', '2026', 'partnership.completed', {}),
    activated('loin', '2021', { programme: 'pes-21', members: [{ organisation: 'brio' }] }),
  )
})
afterAll(() => service.drop())

const list = async (path: string) => (await service.get<Page>(`/v1/${path}`)).body
const ids = async (path: string) => (await list(path)).items.map(({ id }) => id).join(' ')

describe('a list', () => {
  it('has the attributes of each, as it is', async () => {
    expect(await list('partnerships?status=suspended')).toEqual({
      items: [
        {
          id: 'projet',
          title: 'École à Dole',
          programme: 'essaim',
          kind: 'project',
          status: 'suspended',
          themes: ['numerique'],
          territories: ['FR-39'],
          organisations: ['acme'],
          updated: 10,
        },
      ],
      next: null,
    })
    expect((await list('organisations?siren=356000000')).items).toEqual([
      {
        id: 'la-poste',
        name: 'La Poste',
        kind: 'company',
        status: 'registered',
        territory: 'insee:75056',
        url: 'https://example.org',
        identifiers: { siren: '356000000' },
        aliases: ['Groupe La Poste', 'Œuvre_100%'],
        updated: 4,
      },
    ])
    expect((await list('programmes?programme=essaim')).items).toEqual([
      {
        id: 'essaim',
        name: 'L’ESSaim',
        status: 'launched',
        parent: 'alliance',
        host: 'la-poste',
        timezone: 'Europe/Paris',
        themes: [],
        updated: 2,
      },
    ])
  })

  it.each([
    ['partnerships?status=active', 'loin charte'],
    ['partnerships?status=active&status=completed', 'loin charte accord'],
    ['partnerships?programme=alliance', 'charte projet accord'],
    ['partnerships?programme=essaim', 'projet accord'],
    ['partnerships?programme=essaim&programme=pes-21', 'loin projet accord'],
    ['partnerships?programme=never-launched', ''],
    ['partnerships?kind=charter&kind=project', 'charte projet'],
    ['partnerships?kind=charter&theme=numerique', ''],
    ['partnerships?theme=inclusion', 'charte accord'],
    ['partnerships?theme=inclusion&at=2024-12-31', 'charte'],
    ['partnerships?theme=inclusion&knownAt=10', 'charte'],
    ['partnerships?territory=FR-BFC', 'projet accord'],
    ['partnerships?territory=FR-21', 'accord'],
    ['partnerships?territory=FR-39&territory=insee:21231', 'projet accord'],
    ['partnerships?organisation=la-poste', 'charte'],
    ['partnerships?q=ecole', 'projet'],
    ['partnerships?q=DOLE%20%C3%A9cole', 'projet'],
    ['partnerships?q=dole&q=charte', 'charte projet'],
    ['partnerships?q=dole%20charte', ''],
    ['partnerships?at=2019-10-03', 'charte'],
    ['partnerships?at=2014-12-31', ''],
    ['partnerships?knownAt=7', 'charte'],
    ['organisations?q=groupe', 'la-poste'],
    ['organisations?q=oeuvre_', 'la-poste'],
    ['organisations?q=100%25', 'la-poste'],
    ['organisations?q=1_0', ''],
    ['organisations?q=%25', 'la-poste'],
    ['organisations?q=societe', 'acme'],
    ['organisations?kind=company', 'la-poste'],
    ['organisations?rna=W123456789', 'acme'],
    ['organisations?siret=35600000000048', ''],
    ['organisations?territory=FR-IDF', 'la-poste'],
    ['organisations?organisation=brio&organisation=acme', 'brio acme'],
    ['organisations?programme=alliance', 'la-poste acme'],
    ['organisations?programme=alliance&at=2018-01-01', 'la-poste'],
    ['organisations?theme=logistique', 'acme'],
    ['organisations?programme=alliance&theme=numerique', 'acme'],
    ['programmes?programme=alliance', 'alliance essaim'],
    ['programmes?programme=alliance&knownAt=1', 'alliance'],
    ['programmes?theme=inclusion', 'alliance'],
    ['programmes?organisation=la-poste', 'essaim'],
    ['programmes?q=economie', 'pes-21'],
    ['programmes?status=closed', ''],
  ])('of %s holds %s', async (path, expected) => expect(await ids(path)).toBe(expected))

  it.each([
    ['partnerships', 'loin charte projet accord'],
    ['partnerships?sort=-title', 'accord projet charte loin'],
    ['partnerships?sort=-since', 'accord projet loin charte'],
    ['partnerships?sort=updated', 'charte projet accord loin'],
    ['organisations?sort=name', 'brio la-poste acme'],
    ['organisations?sort=-id', 'la-poste brio acme'],
    ['programmes?sort=id', 'alliance essaim pes-21'],
  ])('of %s is in the order of %s', async (path, expected) => expect(await ids(path)).toBe(expected))

  it.each([
    ['partnerships?status=running', 'status'],
    ['partnerships?kind=cooperative', 'kind'],
    ['partnerships?territory=FR-XYZ', 'territory'],
    ['partnerships?programme=a.b', 'programme'],
    ['partnerships?theme=No%20Slug', 'theme'],
    ['partnerships?q=', 'q'],
    ['partnerships?q=%00', 'q'],
    ['partnerships?siren=356000000', 'siren'],
    ['partnerships?sort=weight', 'sort'],
    ['partnerships?limit=0', 'limit'],
    ['partnerships?limit=201', 'limit'],
    ['partnerships?cursor=nonsense', 'cursor'],
    ['organisations?siren=356000001', 'siren'],
    ['programmes?kind=charter', 'kind'],
  ])('refuses %s and names it', async (path, name) => {
    const { status, body } = await service.get<{ code: string; detail: string }>(`/v1/${path}`)
    expect([status, body.code]).toEqual([400, 'invalid-query'])
    expect(body.detail).toMatch(new RegExp(`parameter "?${name}\\b`))
  })
})

describe('pages', () => {
  /** All pages by their Link, with what is done before each next one. */
  const walk = async (path: string, between: () => Promise<unknown> = async () => {}) => {
    const pages: Page[] = []
    const positions = new Set<string | null>()
    for (let next: string | undefined = `/v1/${path}`; next; await between()) {
      const { status, body, headers }: Answer<Page> = await service.get<Page>(next)
      expect(status, next).toBe(200)
      pages.push(body)
      positions.add(headers.get('ledger-position'))
      next = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1]
      if (next) expect(new URL(next, 'http://x').searchParams.get('cursor')).toBe(body.next)
      else expect(body.next).toBeNull()
    }
    return { pages, positions, ids: pages.flatMap(({ items }) => items.map(({ id }) => id)) }
  }

  it.each(['title', '-title', 'since', '-since', 'updated', '-updated', 'id', '-id'])(
    'together are the whole list, sorted by %s',
    async sort => {
      const whole = (await list(`partnerships?sort=${sort}`)).items.map(({ id }) => id)
      const paged = await walk(`partnerships?sort=${sort}&limit=1`)
      expect(paged.ids).toEqual(whole)
      expect(paged.pages).toHaveLength(whole.length)
    },
  )

  it('stay as the first one was while events are recorded', async () => {
    const path = 'partnerships?programme=alliance&sort=title&limit=1'
    const before = await walk(path)
    let n = 0
    const during = await walk(path, () =>
      service.record(
        activated(`new-${n}`, '2020', { title: `A${n++}` }),
        on('projet', '2022', 'partnership.amended', { title: n % 2 ? 'A' : 'Z' }),
        {
          subject: 'programme/essaim',
          type: 'programme.updated',
          effective: '2015',
          data: { parent: 'pes-21' },
        },
      ),
    )
    expect(during.pages.map(({ items }) => items)).toEqual(before.pages.map(({ items }) => items))
    expect([...during.positions]).toEqual([...before.positions])
    expect((await walk(path)).ids).toEqual(['charte'])
  })

  it('go on for the very query only', async () => {
    const { next } = await list('partnerships?sort=title&limit=1')
    const goOn = (path: string) => service.get(`/v1/${path}&cursor=${next}`)
    expect((await goOn('partnerships?limit=2&sort=title')).status).toBe(200)
    for (const path of [
      'partnerships?sort=-title',
      'partnerships?sort=title&kind=charter',
      'organisations?sort=name',
    ])
      expect((await goOn(path)).body.code).toBe('invalid-query')
    const changed = `${next?.slice(0, -2)}AA`
    expect((await service.get(`/v1/partnerships?sort=title&cursor=${changed}`)).status).toBe(400)
  })
})
