import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'

/** Text that somebody may post to do harm, or without thinking of it. */
const hostile = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  backwards: 'Avant \u202eeriadnetra’l\u2066 après',
  long: 'a'.repeat(200),
  emoji: '👩🏽‍🚀🏳️‍🌈 Fusée',
  formula: '=HYPERLINK("https://evil.example","ici")',
}
const names = Object.entries(hostile)

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const record = recording(inject('baseUrl'), '/hostile')
  const effective = '2024-03-01'
  const source = { title: hostile.script, url: 'https://example.org/?q=<script>' }
  await record(
    {
      type: 'programme.launched',
      subject: 'programme/hostile',
      effective: '2024',
      data: {
        name: hostile.script,
        themes: [{ key: 'hostile', label: { fr: hostile.long, en: hostile.backwards } }],
      },
    },
    ...names.map(([id, name]) => ({
      type: 'organisation.registered',
      subject: `organisation/hostile-${id}`,
      effective,
      data: { name, kind: 'other', aliases: Object.values(hostile), territory: 'local:nulle-part' },
    })),
    ...names.map(([id, title]) => ({
      type: 'partnership.activated',
      subject: `partnership/hostile-${id}`,
      effective,
      data: {
        programme: 'hostile',
        kind: 'other',
        ...(id !== 'emoji' && { title }),
        members: names.map(([member]) => ({ organisation: `hostile-${member}` })),
        themes: ['hostile'],
        territories: ['FR-21'],
        note: title,
        source,
      },
    })),
    {
      type: 'partnership.contribution-pledged',
      subject: 'partnership/hostile-script',
      effective,
      data: {
        contribution: 'c1',
        kind: 'goods',
        amount: { value: 1, unit: 'item' },
        giver: 'hostile-long',
        note: hostile.long,
      },
    },
    ...names.map(([id, title]) => ({
      type: 'activity.held',
      subject: `activity/hostile-${id}`,
      effective,
      data: { programme: 'hostile', kind: 'other', title, partnerships: ['hostile-script'] },
    })),
    ...names.map(([id, label]) => ({
      type: 'figure.published',
      subject: `figure/hostile-${id}`,
      effective,
      data: {
        indicator: 'members',
        value: 1,
        label,
        unit: label,
        quote: label,
        about: 'partnership/hostile-script',
        programme: 'hostile',
        source,
      },
    })),
  )
})
afterAll(() => browser.close())

const query = 'programme=hostile'
const pages = [
  `/?${query}&from=2024-01-01&to=2025-01-01`,
  `/partnerships?${query}`,
  '/organisations?q=alert',
  '/organisations?q=aaaaaaaa',
  `/activities?${query}`,
  `/figures?${query}`,
  '/partnerships/hostile-script',
  '/partnerships/hostile-long',
  '/partnerships/hostile-emoji',
  '/organisations/hostile-long',
  '/organisations/hostile-backwards',
  '/activities/hostile-script',
  '/activities/hostile-long',
  '/figures/hostile-script',
  '/figures/hostile-long',
  '/programmes/hostile',
  `/numbers/new-partnerships?${query}&from=2024-01-01&to=2025-01-01`,
  `/changes/new-partnerships?${query}&from=2024-01-01&to=2025-01-01&knownFrom=2024-01-01`,
  '/record?subject=partnership%2Fhostile-script',
  '/record?subject=organisation%2Fhostile-long',
]

test('hostile names do no harm on any page, narrow or wide', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  const seen: string[] = []
  page.on('dialog', dialog => {
    seen.push(`dialog ${dialog.message()} at ${page.url()}`)
    dialog.dismiss().catch(() => {})
  })
  for (const path of pages) {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(path, { waitUntil: 'load' })
    await page.locator('h1').first().waitFor()
    const loading = page.getByRole('main').getByText(/^Chargement…$/)
    await expect.poll(() => loading.count(), { timeout: 20_000 }).toBe(0)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const surplus = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      if (surplus > 0) seen.push(`${path} scrolls sideways by ${surplus} at ${width}`)
    }
    if ((await page.locator('main script, main img[src="x"]').count()) > 0) seen.push(`markup at ${path}`)
  }
  expect(seen).toEqual([])
  expect(faults).toEqual([])
}, 240_000)

test('a name that turns the writing round turns nothing but itself', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/organisations?q=eriadnetra')
  const name = page.getByRole('rowheader').locator('bdi', { hasText: 'eriadnetra' })
  await name.waitFor()
  expect(await name.textContent()).toBe(hostile.backwards)
  expect(faults).toEqual([])
})

test('in a file for spreadsheets, formulas are text', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/organisations?q=hyperlink')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'All rows as CSV' }).click()
  const csv = await readFile(await (await waiting).path(), 'utf8')
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""ici"")"`)
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
  expect(faults).toEqual([])
})
