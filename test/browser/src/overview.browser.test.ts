import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createClient } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open as openIn } from './open.ts'

/** What others write into the shared ledger doesn't move the numbers of the sample's own programme. */
const PROGRAMME = '/?programme=alliance-dynamique'
const SAMPLE = `${PROGRAMME}&from=2022-01-01&to=2023-01-01`

const client = createClient({ baseUrl: inject('baseUrl') })
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const open = (options: Parameters<typeof openIn>[2] = {}) => openIn(browser, inject('baseUrl'), options)

const headline = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor()

const event = (type: string, subject: string, effective: string, data: object) => ({
  specversion: '1.0' as const,
  id: `${type} ${subject} ${effective}`,
  source: '/tests/overview',
  type,
  subject,
  effective,
  data,
})
const launched = (programme: string) =>
  event('programme.launched', `programme/${programme}`, '2010', { name: `Programme ${programme}` })
const registered = (id: string) =>
  event('organisation.registered', `organisation/${id}`, '2010', {
    name: `Organisation ${id}`,
    kind: 'association',
  })
const activated = (programme: string, id: string, effective: string) =>
  event('partnership.activated', `partnership/${id}`, effective, {
    programme,
    kind: 'agreement',
    title: `Partnership ${id}`,
    members: [{ organisation: `${programme}-partner` }],
  })

const record = (events: readonly object[]) => client.postBatch(events as readonly PostedEvent[])

/** Until the numbers have what was recorded, however long that takes here. */
const counted = ({ position }: { position: number }) =>
  vi.waitFor(
    () => client.metric('new-partnerships', { from: '2022', to: '2023' }, { reflecting: position }),
    { timeout: 40_000 },
  )

const taken = async (page: Page, what: string, form: string) => {
  await page.getByRole('button', { name: what }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: form }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test('it opens on the headline of the best year, with its basis, in both languages', async () => {
  const french = await open({ lang: 'fr' })
  await french.page.goto(PROGRAMME)
  await headline(french.page, '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans')
  await french.page.getByText(/^2022 : 200 · 2020 : 100 · connu au/).waitFor()
  await french.page.getByRole('link', { name: 'Voir 2025' }).click()
  await headline(french.page, /^\d+ .*nouveaux partenariats/)
  expect(new URL(french.page.url()).searchParams.get('from')).toBe('2025-01-01')
  expect(french.faults).toEqual([])

  const english = await open({ lang: 'en' })
  await english.page.goto(PROGRAMME)
  await headline(english.page, '200 new partnerships, doubled in two years')
  const key = english.page
    .getByRole('region', { name: 'Key numbers' })
    .getByRole('link', { name: /Active partnerships/ })
  await key.getByText('397').waitFor()
  expect(await key.getAttribute('href')).toContain('/numbers/active-partnerships?')
  expect(await key.getAttribute('href')).toContain('at=2022-12-31')
  expect(english.faults).toEqual([])
})

test('what is filtered lives in the address, a copied link shows the same, and a reset takes it away', async () => {
  const { page, faults } = await open()
  await page.goto(SAMPLE)
  const choose = async (label: string, option: string | RegExp) => {
    await page.getByRole('search').getByRole('button', { name: label }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await choose('Programme', /L’ESSaim/)
  await choose('Kind', 'agreement')
  await choose('Period', '2023')
  await choose('Compared with', 'a year before')
  await page.getByRole('combobox', { name: 'Territory' }).fill('bourgogne')
  await page.getByRole('option', { name: 'Bourgogne-Franche-Comté' }).click()
  await page.getByText(/2023: .*2022: .*territory: Bourgogne-Franche-Comté/).waitFor()
  const address = new URL(page.url())
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    programme: 'essaim',
    kind: 'agreement',
    from: '2023-01-01',
    to: '2024-01-01',
    compare: 'P1Y',
    territory: 'FR-BFC',
  })
  const text = await page.getByRole('heading', { level: 1 }).textContent()

  const other = await open()
  await other.page.goto(address.href)
  await headline(other.page, text ?? '')
  expect(await other.page.getByRole('combobox', { name: 'Territory' }).inputValue()).toBe(
    'Bourgogne-Franche-Comté',
  )

  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByText(/^Opened on \d{4}/).waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect([...faults, ...other.faults]).toEqual([])
})

test('other dates than a year, and a day up to which things are known, are chosen by day', async () => {
  const { page, faults } = await open()
  await page.goto(SAMPLE)
  await page.getByRole('button', { name: 'Period' }).click()
  await page.getByRole('option', { name: 'Other dates' }).click()
  await page.getByLabel('Until (included)').fill('2022-06-30')
  await page.getByText(/1 January 2022 to 30 June 2022/).waitFor()
  expect(new URL(page.url()).searchParams.get('to')).toBe('2022-07-01')
  await page.getByLabel('As known on').fill('2020-05-01')
  await headline(page, /^0 new partnerships/)
  await page.getByText('As known on 1 May 2020').waitFor()
  expect(faults).toEqual([])
})

test('what happened over time is told by year and by month, by arrow keys and in a table', async () => {
  const { page, faults } = await open()
  await page.goto(SAMPLE)
  const chart = page.getByRole('img', { name: /^New partnerships/ })
  await chart.focus()
  await page.keyboard.press('End')
  await page
    .getByRole('status')
    .filter({ hasText: /2025 \d+/ })
    .waitFor()
  await page.getByRole('radio', { name: 'Month' }).click()
  await page
    .getByText(/are in none of the columns/)
    .first()
    .waitFor()
  expect(new URL(page.url()).searchParams.get('interval')).toBe('month')
  await page.getByText('As a table').first().click()
  const table = page.getByRole('table', { name: 'New partnerships' })
  const row = table.getByRole('row', { name: /December 2022/ })
  expect(await row.getByRole('link').getAttribute('href')).toContain('from=2022-12-01&to=2023-01-01')
  expect(faults).toEqual([])
})

test('groups narrow what is looked at, or open their number; several at once are said to be so', async () => {
  const { page, faults } = await open()
  await page.goto(SAMPLE)
  const themes = page.getByRole('list', { name: 'By theme' })
  await themes.getByRole('listitem').filter({ hasText: 'Without a theme' }).waitFor()
  expect(await page.getByText('One partnership can count in several of them').count()).toBe(2)
  const number = themes.getByRole('link', { name: /^local logistics/ }).last()
  expect(await number.getAttribute('href')).toMatch(
    /^\/numbers\/new-partnerships\?.*theme=logistique-de-proximite/,
  )
  await page.getByRole('radio', { name: 'Active at its end' }).click()
  await themes.getByRole('link', { name: /^digital inclusion$/ }).click()
  await page.getByText(/theme: digital inclusion/).waitFor()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('theme'), searchParams.get('count')]).toEqual(['inclusion-numerique', 'active'])
  expect(faults).toEqual([])
})

test('a region is chosen from the list by keyboard, or from the map, and then shown by department', async () => {
  const { page, faults } = await open()
  await page.goto(SAMPLE)
  await page.getByRole('img', { name: /^Map of France/ }).waitFor()
  const list = page.getByRole('list', { name: 'By territory' })
  await list.getByRole('link', { name: 'Brittany', exact: true }).focus()
  await page.keyboard.press('Enter')
  await list.getByRole('link', { name: 'Finistère', exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('territory')).toBe('FR-BRE')

  await page.goto(SAMPLE)
  await page.locator('[data-area="FR-BFC"] path').last().click()
  await list.getByRole('link', { name: 'Jura', exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('territory')).toBe('FR-BFC')
  const credit = page.getByRole('link', { name: 'CC BY 4.0' })
  expect(await credit.getAttribute('href')).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(faults).toEqual([])
})

test('a series, a group and the map are taken along as CSV, SVG and PNG', async () => {
  const { page, faults } = await open({ colorScheme: 'dark' })
  await page.goto(SAMPLE)
  await page.getByRole('img', { name: /^New partnerships/ }).waitFor()
  const csv = await taken(page, 'Take along: New partnerships', 'Table (CSV)')
  expect(csv.name).toBe('new-partnerships-year-2016-01-01-2026-01-01.csv')
  const lines = csv.content.toString('utf8').split(/\r?\n/)
  expect(lines[0]).toBe('\uFEFFfrom,to,value,possible')
  expect(lines).toContainEqual(expect.stringMatching(/^2022-01-01,2023-01-01,200,\d+$/))

  const svg = (await taken(page, 'Take along: New partnerships', 'Drawing (SVG)')).content.toString('utf8')
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain('>New partnerships</text>')
  expect(svg).toContain('fill="#1f5fa8"')
  expect(svg).not.toMatch(/class=|style=|var\(|light-dark|color-mix/)

  await page.getByRole('link', { name: 'Brittany', exact: true }).waitFor()
  const map = (await taken(page, 'Take along: By territory', 'Drawing (SVG)')).content.toString('utf8')
  expect(map).toContain('CC BY 4.0')
  expect(map.match(/<path /g)).toHaveLength(2 * 96)

  const png = await taken(page, 'Take along: By theme', 'Picture (PNG)')
  expect(png.name).toBe('new-partnerships-theme-2022-01-01-2023-01-01.png')
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  expect(png.content.readUInt32BE(16)).toBe(1920)
  expect(png.content.length).toBeGreaterThan(10_000)
  expect(faults).toEqual([])
})

test('it prints on two pages, by region and by department', async () => {
  const { page, faults } = await open({ lang: 'fr' })
  for (const level of ['region', 'department']) {
    await page.goto(`${SAMPLE}&level=${level}`)
    await page.getByRole('list', { name: 'Par territoire' }).waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  }
  expect(faults).toEqual([])
})

test('on a phone nothing goes over the edge, and the filters are behind a button', async () => {
  const { page, faults } = await open({
    lang: 'fr',
    viewport: { width: 390, height: 800 },
  })
  await page.goto(SAMPLE)
  await page.getByRole('list', { name: 'Par territoire' }).waitFor()
  await page.getByRole('button', { name: /^Filtres · 2/ }).click()
  await page.getByRole('button', { name: /Programme/ }).waitFor()
  expect(await page.locator('html').evaluate(html => html.scrollWidth)).toBeLessThanOrEqual(390)
  expect(faults).toEqual([])
})

test('a headline of uncertain numbers is told in ranges, and moves when an event comes', async () => {
  const programme = `overview-${randomUUID().slice(0, 8)}`
  const recorded = await record([
    launched(programme),
    registered(`${programme}-partner`),
    activated(programme, `${programme}-1`, '2014-03-01'),
    activated(programme, `${programme}-2`, '2012-05'),
    activated(programme, `${programme}-3`, '2012-12/2014-02'),
  ])
  await counted(recorded)
  const { page, faults } = await open()
  await page.goto(`/?programme=${programme}&from=2014-01-01&to=2015-01-01`)
  await headline(page, '1 to 2 new partnerships, against 1 to 2 two years before')
  await page.getByText('1 more is possible').waitFor()
  await page.getByText('The earlier number is 1 to 2.').waitFor()
  await page.getByRole('button', { name: /^Live/ }).waitFor()
  await record([activated(programme, `${programme}-4`, '2014-07-14')])
  await headline(page, '2 to 3 new partnerships, against 1 to 2 two years before')
  expect(faults).toEqual([])
})
