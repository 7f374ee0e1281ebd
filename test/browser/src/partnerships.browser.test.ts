import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'

const MANY = 350

let browser: Browser
let corrected: number[]
beforeAll(async () => {
  browser = await startBrowser()
  const record = recording(inject('baseUrl'), '/lists/partnerships')
  const opening = (title: string | undefined, more: object) => ({
    programme: 'lists',
    kind: 'charter',
    ...(title && { title }),
    members: [{ organisation: 'lists-a', role: 'host' }, { organisation: 'lists-b' }],
    ...more,
  })
  await record(
    {
      type: 'programme.launched',
      subject: 'programme/lists',
      effective: '2020',
      data: {
        name: 'Programme des listes',
        themes: [{ key: 'lecture', label: { fr: 'lecture', en: 'reading' } }],
      },
    },
    {
      type: 'organisation.registered',
      subject: 'organisation/lists-a',
      effective: '2019',
      data: { name: 'Bibliothèque du Lac', kind: 'association' },
    },
    {
      type: 'organisation.registered',
      subject: 'organisation/lists-b',
      effective: '2019',
      data: { name: 'Éditions du Pont', kind: 'company' },
    },
  )
  corrected = await record(
    {
      type: 'partnership.signed',
      subject: 'partnership/lists-one',
      effective: '2021-03',
      data: opening('Accord de lecture', {
        themes: ['lecture'],
        territories: ['FR-21'],
        source: { title: 'Rapport 2021', published: '2021-12', url: 'https://example.org/rapport' },
      }),
    },
    {
      type: 'partnership.activated',
      subject: 'partnership/lists-one',
      effective: '2021-05-04',
      data: { term: { until: '2030' }, note: 'Après la réunion' },
    },
    {
      type: 'partnership.member-left',
      subject: 'partnership/lists-one',
      effective: '2022-06',
      data: { organisation: 'lists-b' },
    },
    {
      type: 'partnership.contribution-pledged',
      subject: 'partnership/lists-one',
      effective: '2021-06-01',
      data: { contribution: 'c1', kind: 'funding', amount: { value: 12500, unit: 'EUR' }, giver: 'lists-a' },
    },
    {
      type: 'partnership.signed',
      subject: 'partnership/lists-untitled',
      effective: '2022',
      data: opening(undefined, { kind: 'project' }),
    },
    {
      type: 'activity.held',
      subject: 'activity/lists-meeting',
      effective: '2022-02-02',
      data: { programme: 'lists', kind: 'meeting', title: 'Rencontre du livre', partnerships: ['lists-one'] },
    },
    {
      type: 'activity.held',
      subject: 'activity/lists-another',
      effective: '2022-02-03',
      data: { programme: 'lists', kind: 'meeting', title: 'Rencontre sans lui' },
    },
    {
      type: 'figure.published',
      subject: 'figure/lists-members',
      effective: '2022',
      data: {
        indicator: 'members',
        value: 7,
        about: 'partnership/lists-one',
        qualifier: 'at-least',
        source: { title: 'Brochure' },
      },
    },
  )
  await record({
    type: 'partnership.activated',
    subject: 'partnership/lists-one',
    effective: '2021-05-11',
    replaces: corrected[1] as number,
    data: { term: { until: '2030' }, note: 'Une semaine plus tard' },
  })
  await record({
    type: 'programme.launched',
    subject: 'programme/lists-many',
    effective: '2020',
    data: { name: 'Programme nombreux' },
  })
  await record(
    ...Array.from({ length: MANY }, (_, i) => ({
      type: 'partnership.activated',
      subject: `partnership/lists-many-${i}`,
      effective: '2024',
      data: {
        ...opening(`Partenariat ${String(i).padStart(4, '0')}`, { kind: 'agreement' }),
        programme: 'lists-many',
      },
    })),
  )
})
afterAll(() => browser.close())

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')

test('a list is searched, filtered and sorted; the address shows the same to somebody else', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/partnerships?programme=lists')
  const rows = page.getByRole('table').getByRole('rowheader')
  await rows.first().waitFor()
  const untitled = 'project – Bibliothèque du Lac, Éditions du Pont'
  await page.getByRole('link', { name: untitled }).waitFor()
  expect(await rows.allTextContents()).toEqual([untitled, 'Accord de lecture'])

  await page.getByRole('button', { name: 'Title', exact: true }).click()
  await page.waitForURL(/sort=-title/)
  await expect.poll(() => rows.allTextContents()).toEqual(['Accord de lecture', untitled])
  expect(await page.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending')

  await page.getByRole('button', { name: /^All Status/ }).click()
  await page.getByRole('option', { name: 'active', exact: true }).click()
  await page.waitForURL(/status=active/)
  await page.getByText('1 in all').waitFor()
  expect(await rows.allTextContents()).toEqual(['Accord de lecture'])

  await page.getByLabel('Search').fill('épicerie')
  await page.getByText('Nothing fits these filters.').waitFor()
  await page.getByLabel('Search').fill('LECTURE')
  await page.waitForURL(/q=LECTURE/)
  await page.getByText('1 in all').waitFor()

  const other = await open(browser, inject('baseUrl'))
  await other.page.goto(page.url())
  await other.page.getByText('1 in all').waitFor()
  expect(await other.page.getByLabel('Search').inputValue()).toBe('LECTURE')
  expect([...faults, ...other.faults]).toEqual([])
})

test('what is in sight is in the document, however many there are; the file has them all', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/partnerships?programme=lists-many')
  const table = page.getByRole('table')
  await table.getByRole('link', { name: 'Partenariat 0000' }).waitFor()
  const box = page.getByRole('region', { name: 'Partnerships' })
  const last = table.getByRole('link', { name: `Partenariat ${String(MANY - 1).padStart(4, '0')}` })
  await expect
    .poll(
      async () => {
        await box.evaluate(element => element.scrollTo(0, element.scrollHeight))
        return last.isVisible()
      },
      { timeout: 40_000 },
    )
    .toBe(true)
  expect(await table.getAttribute('aria-rowcount')).toBe(String(MANY + 1))
  expect(await table.locator(`tr[aria-rowindex="${MANY + 1}"]`).count()).toBe(1)
  expect(await table.getByRole('row').count()).toBeLessThan(100)

  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'All rows as CSV' }).click()
  const csv = await readFile(await (await waiting).path(), 'utf8')
  const lines = csv.trimEnd().split('\r\n')
  expect(lines).toHaveLength(MANY + 1)
  expect(lines[0]).toContain('id,title,status,kind,programme')
  expect(lines[1]).toContain('lists-many-0,Partenariat 0000,active,agreement,Programme nombreux')
  expect(faults).toEqual([])
})

test('the far end of a long list is one press away, in any order; its top is what is seen then', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/partnerships?programme=lists-many')
  const table = page.getByRole('table')
  await table.getByRole('link', { name: 'Partenariat 0000' }).waitFor()
  await page.getByRole('region', { name: 'Partenariats' }).evaluate(box => box.scrollTo(0, 4_000))
  await table.getByRole('link', { name: 'Partenariat 0075' }).waitFor()
  await page.getByRole('button', { name: 'Commencer par la fin' }).focus()
  await page.keyboard.press('Enter')
  const last = `Partenariat ${String(MANY - 1).padStart(4, '0')}`
  await table.locator('tr[aria-rowindex="2"]').getByRole('link', { name: last }).waitFor()
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-title')
  expect(await page.getByRole('columnheader', { name: 'Titre' }).getAttribute('aria-sort')).toBe('descending')

  await page.getByRole('button', { name: /Trié par/ }).click()
  await page.getByRole('option', { name: 'Modifié, le plus récent d’abord' }).click()
  await page.waitForURL(/sort=-updated/)
  await table.locator('tr[aria-rowindex="2"]').getByRole('link', { name: last }).waitFor()
  await page.getByRole('button', { name: 'Commencer par la fin' }).click()
  await page.waitForURL(/sort=updated/)
  await table.locator('tr[aria-rowindex="2"]').getByRole('link', { name: 'Partenariat 0000' }).waitFor()
  expect(faults).toEqual([])
})

test('a partnership lists the activities that name it, and no others', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/partnerships/lists-one')
  await page.getByRole('link', { name: 'Rencontre du livre' }).waitFor()
  expect(await page.getByRole('link', { name: 'Rencontre sans lui' }).count()).toBe(0)
  await page.getByRole('link', { name: 'All of them as a list' }).click()
  await page.waitForURL(/\/activities\?partnership=lists-one/)
  await page.getByText('1 in all').waitFor()
  const box = page.getByRole('combobox', { name: 'Partnership' })
  expect(await box.inputValue()).toBe('Accord de lecture')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.waitForURL(url => !url.searchParams.has('partnership'))
  expect(faults).toEqual([])
})

test('a partnership tells what it is, who was in when, and every event, the corrected ones too', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/partnerships?programme=lists')
  await page.getByRole('link', { name: 'Accord de lecture' }).click()
  await page.getByRole('heading', { level: 1, name: 'Accord de lecture' }).waitFor()
  await page.getByText('Côte-d’Or').or(page.getByText("Côte-d'Or")).first().waitFor()

  const members = page.getByRole('table', { name: 'Members over time' })
  await members.getByRole('row', { name: 'Éditions du Pont partner March 2021 June 2022' }).waitFor()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV: Members over time' }).click()
  const csv = await readFile(await (await waiting).path(), 'utf8')
  expect(csv.split('\r\n')).toContain('Éditions du Pont,partner,March 2021,June 2022')
  await page.getByText('1 recorded member today').waitFor()
  await page.getByRole('link', { name: 'at least 7' }).waitFor()
  await page.getByRole('cell', { name: '€12,500' }).waitFor()
  await page.getByRole('link', { name: 'Rencontre du livre' }).waitFor()
  await page.getByRole('table', { name: 'Figures' }).getByText('no unit given').waitFor()

  const struck = page.locator(`#event-${corrected[1]}`)
  await struck.getByText('No longer in force:').waitFor()
  expect(await struck.locator('s').textContent()).toBe('Activated')
  expect(await struck.getByRole('link', { name: /^Correct/ }).count()).toBe(0)
  await struck.getByRole('link', { name: /^event no\./ }).click()
  const by = page.locator('[data-chosen=true]')
  await by.getByText('Une semaine plus tard').waitFor()
  await by.getByText('11 May 2021').waitFor()
  expect(await page.locator(':focus').getAttribute('data-chosen')).toBe('true')

  const opening = page.locator(`#event-${corrected[0]}`)
  expect(await opening.getByRole('link', { name: 'Rapport 2021' }).getAttribute('rel')).toContain('noopener')
  expect(await opening.getByRole('link', { name: /^Correct/ }).getAttribute('href')).toContain(
    `replaces=${corrected[0]}`,
  )
  expect(await opening.getByRole('link', { name: /^Retract/ }).getAttribute('href')).toContain(
    `retracts=${corrected[0]}`,
  )
  expect(await opening.getByText('"specversion"').isVisible()).toBe(false)
  await opening.getByText('The event as JSON').click()
  await opening.getByText('"specversion"').waitFor()
  expect(faults).toEqual([])
})

test('what was known once is shown as it was, and nothing is recorded then', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto(`/partnerships/lists-one?knownAt=${corrected[2]}`)
  const activated = page.locator(`#event-${corrected[1]}`)
  await activated.getByText('Après la réunion').waitFor()
  expect(await activated.getByText('No longer in force').count()).toBe(0)
  expect(await page.getByText('Une semaine plus tard').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Record an event' }).count()).toBe(0)
  await page.getByRole('link', { name: '← Partnerships' }).click()
  await page.waitForURL(new RegExp(`/partnerships\\?.*knownAt=(%22)?${corrected[2]}`))
  expect(faults).toEqual([])
})

test('on a phone, in French: nothing scrolls sideways but tables in their boxes', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), {
    lang: 'fr',
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/partnerships?programme=lists')
  const link = page.getByRole('link', { name: 'projet – Bibliothèque du Lac, Éditions du Pont' })
  await link.waitFor()
  expect(await isWide(page)).toBe(false)
  await page.getByRole('link', { name: 'Accord de lecture' }).click()
  await page.getByRole('heading', { name: 'Membres au fil du temps' }).waitFor()
  await page.getByText('N’est plus valable :').waitFor()
  await page.getByRole('cell', { name: /12.500.€/ }).waitFor()
  expect(await isWide(page)).toBe(false)
  expect(faults).toEqual([])
})
