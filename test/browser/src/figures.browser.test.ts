import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const record = recording(inject('baseUrl'), '/lists/figures')
  await record(
    {
      type: 'programme.launched',
      subject: 'programme/lists-f',
      effective: '2020',
      data: { name: 'Programme des chiffres' },
    },
    {
      type: 'figure.published',
      subject: 'figure/lists-counted',
      effective: '2023-01-10',
      data: {
        indicator: 'new-partnerships',
        value: 20,
        upTo: 30,
        unit: 'partnership',
        label: 'Nouveaux partenariats annoncés',
        nature: 'target',
        period: '2022',
        about: 'programme/lists-f',
        programme: 'lists-f',
        metric: { name: 'new-partnerships', query: 'programme=lists-f&from=2022&to=2023' },
        source: { title: 'Bilan', url: 'https://example.org/bilan' },
      },
    },
    {
      type: 'figure.published',
      subject: 'figure/lists-bare',
      effective: '2023-01-10',
      data: {
        indicator: 'score',
        value: 3.5,
        label: 'Un nombre nu',
        programme: 'lists-f',
        source: { title: 'Bilan' },
      },
    },
  )
})
afterAll(() => browser.close())

test('what was published stands beside what the ledger counts, and has a unit only when it was given', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/figures?programme=lists-f')
  const table = page.getByRole('table')
  const counted = table.getByRole('row', { name: 'Nouveaux partenariats annoncés' })
  await counted.getByText('20 – 30').waitFor()
  await counted.getByText('target').waitFor()
  await counted.getByRole('link', { name: 'Programme des chiffres' }).waitFor()
  const ledger = counted
    .getByRole('link', { name: 'no new partnerships' })
    .or(counted.getByRole('link', { name: '0 new partnerships' }))
  expect(await ledger.getAttribute('href')).toContain('/numbers/new-partnerships?programme=lists-f')
  const bare = table.getByRole('row', { name: 'Un nombre nu' })
  expect(await bare.textContent()).toContain('no unit given')
  await bare.getByRole('link', { name: 'Un nombre nu' }).click()
  await page.getByText('It names no number of the ledger.').waitFor()
  await page.getByRole('heading', { name: 'Figure published' }).waitFor()
  expect(faults).toEqual([])
})
