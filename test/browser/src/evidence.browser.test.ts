import { readFile } from 'node:fs/promises'
import { createClient } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const of2022 = '/numbers/new-partnerships?programme=alliance-dynamique&from=2022-01-01&to=2023-01-01'
const table = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name }) })
    .getByRole('table')

test.each([
  {
    lang: 'fr' as const,
    headline: '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans',
    behind: 'Ce qu’il y a derrière',
    count: '200 en tout',
    certain: 'certain',
    sure: 'Tout est certain',
    opener: 'L’événement à l’origine',
    recorded: 'Enregistré',
  },
  {
    lang: 'en' as const,
    headline: '200 new partnerships, doubled in two years',
    behind: 'What is behind it',
    count: '200 in all',
    certain: 'certain',
    sure: 'All of it is certain',
    opener: 'The event behind it',
    recorded: 'Recorded',
  },
])('200 for 2022 are 200 partnerships, each with its event ($lang)', async words => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: words.lang })
  await page.goto(of2022)
  await page.getByText(words.headline).waitFor()
  await page.getByText(words.sure).waitFor()
  const evidence = table(page, words.behind)
  await evidence.getByText(words.count).waitFor()
  expect(await evidence.getAttribute('aria-rowcount')).toBe('201')

  const first = evidence.getByRole('row').nth(1)
  await first.getByText(words.certain, { exact: true }).waitFor()
  expect(await first.getByRole('link').getAttribute('href')).toMatch(
    /^\/partnerships\/genere-2022-\d+\?.*#event-\d+$/,
  )
  await first.getByRole('button', { name: words.opener }).click()
  const event = page.getByRole('article')
  await event.getByText(words.recorded).waitFor()
  await event.getByText('/sample/generated').waitFor()

  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  const last = evidence.locator('tr[aria-rowindex="201"]')
  await last.waitFor()
  expect(await evidence.getByRole('row').count()).toBeLessThan(120)
  expect(faults).toEqual([])
})

test('what is only possible is marked, its date shown as it is known, and the document it was read in', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/numbers/new-partnerships?from=2022-01-01&to=2023-01-01&programme=la-banque-postale')
  const row = table(page, 'Ce qu’il y a derrière').getByRole('row').filter({ hasText: 'Les Bons Clics' })
  await row.getByText('seulement possible').waitFor()
  await row.getByText('11 octobre 2022 au plus tard').waitFor()
  await page.getByText(/1 de plus s’y situe peut-être/).waitFor()
  await row.getByRole('button').click()
  const event = page.getByRole('article')
  await event.getByText(/La Poste réunit ses partenaires/).waitFor()
  await event.getByText('10 novembre 2022').waitFor()
  expect(faults).toEqual([])
})

test('a period or a group narrows the number, and rates tell their two sides', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto(`${of2022}&interval=quarter&group=kind`)
  await page.getByRole('img', { name: /^New partnerships – over time/ }).waitFor()
  await page.getByRole('button', { name: 'Take along: Over time' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Drawing (SVG)' }).click()
  expect((await waiting).suggestedFilename()).toBe('new-partnerships-quarter.svg')
  await table(page, 'Over time').getByRole('link', { name: 'Q2 2022' }).click()
  await page.waitForURL(/from=2022-04-01&to=2022-07-01/)
  await table(page, 'By kind').getByRole('link', { name: 'procurement' }).click()
  await page.waitForURL(/kind=procurement/)
  await page.getByText(/kind: procurement/).waitFor()

  await page.goto('/numbers/renewal-rate?from=2022-01-01&to=2023-01-01')
  await page.getByText('14 of 65.').waitFor()
  await table(page, 'What is behind it').getByText('numerator', { exact: true }).first().waitFor()
  await page.goto('/numbers/contributions-pledged?from=2022-01-01&to=2023-01-01')
  await table(page, 'By unit').getByRole('link', { name: 'euro' }).click()
  await page.waitForURL(/unit=EUR/)
  await table(page, 'What is behind it').getByText(/€/).first().waitFor()
  expect(faults).toEqual([])
})

test('every number of the catalogue is found and opens', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Indicateurs', exact: true }).click()
  await page.getByRole('heading', { name: 'Tous les indicateurs' }).waitFor()
  const { data } = await createClient({ baseUrl: inject('baseUrl') }).metrics()
  const links = page.getByRole('main').getByRole('link')
  await links.first().waitFor()
  expect(await links.count()).toBe(data.items.length)
  const numbers = data.items.filter(({ sort }) => sort !== 'list').length
  for (let i = 0; i < numbers; i++) {
    const name = (await links.nth(i).textContent()) as string
    await links.nth(i).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.getByRole('heading', { name: 'Le nombre' }).waitFor()
    await page.getByRole('heading', { name: /^Ce qui est compté/ }).waitFor()
    await page.goBack()
  }
  expect(faults).toEqual([])
})

const event = (id: string, type: string, subject: string, effective: string, data: object) =>
  ({ specversion: '1.0', source: '/test/evidence', id, type, subject, effective, data }) as PostedEvent

test('hostile titles do no harm, in the page or in the CSV of the evidence', async () => {
  const client = createClient({ baseUrl: inject('baseUrl') })
  const titles = [
    '=HYPERLINK("http://x","y")',
    '<script>alert(1)</script>',
    '\u202eesrever',
    '+1',
    '@SUM(A1)',
  ]
  const answer = await client.postBatch([
    event('p', 'programme.launched', 'programme/harmful', '2020', { name: '<b>Hostile</b>' }),
    event('o', 'organisation.registered', 'organisation/harmful', '2020', { name: '=1+1', kind: 'other' }),
    ...titles.map((title, i) =>
      event(`h${i}`, 'partnership.activated', `partnership/harmful-${i}`, '2021-05-03', {
        programme: 'harmful',
        kind: 'agreement',
        title: title.replaceAll('\u202e', ''),
        members: [{ organisation: 'harmful' }],
      }),
    ),
  ])
  const reflecting = answer.data.position
  await client.metric('new-partnerships', { from: '2021', to: '2022', programme: 'harmful' }, { reflecting })
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/numbers/new-partnerships?programme=harmful&from=2021-01-01&to=2022-01-01')
  const evidence = table(page, 'What is behind it')
  await evidence.getByRole('link', { name: '<script>alert(1)</script>' }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'The whole list as CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.split('\n')[0]).toContain('subject,title,effective,certain')
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  expect(csv).toContain(`'@SUM(A1)`)
  expect(csv).not.toMatch(/(^|,)"?[=@+]/m)
  expect(csv.trim().split('\n')).toHaveLength(titles.length + 1)
  expect(faults).toEqual([])
})
