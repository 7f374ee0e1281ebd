import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'
import { typeInto } from './type-into.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  await recording(
    inject('baseUrl'),
    '/territories',
  )({
    type: 'organisation.registered',
    subject: 'organisation/places-denis',
    effective: '2020',
    data: { name: 'Maison de Saint-Denis', kind: 'association', territory: 'insee:93066' },
  })
})
afterAll(() => browser.close())

test('a list is filtered by a commune found by name, without accents', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/organisations?q=maison%20de%20saint-denis&territory=FR-93')
  const place = page.getByRole('combobox', { name: 'Territoire' })
  await page.getByRole('link', { name: 'Maison de Saint-Denis' }).waitFor()
  expect(await place.inputValue()).toBe('Seine-Saint-Denis (93)')

  await place.fill('')
  await place.pressSequentially('st denis reun')
  await page.getByRole('option', { name: 'Saint-Denis (La Réunion)' }).click()
  await page.waitForURL(/territory=insee%3A97411/)
  await page.getByText('Rien ne correspond à ces filtres.').waitFor()

  await place.fill('saint-denis 93')
  await page.getByRole('option', { name: 'Saint-Denis (Seine-Saint-Denis)', exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/territory=insee%3A93066/)
  await page.getByRole('link', { name: 'Maison de Saint-Denis' }).waitFor()
  expect(await place.inputValue()).toBe('Saint-Denis (Seine-Saint-Denis)')
  expect(faults).toEqual([])
})

test('a form takes several communes by name, from the keyboard, and codes of what has no name', async () => {
  const { page, faults, settled } = await open(browser, inject('baseUrl'), {
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/record?type=partnership.signed')
  const places = page.getByRole('combobox', { name: 'Territories' })
  await settled()
  await typeInto(places, 'dijon')
  await page.getByRole('option', { name: "Dijon (Côte-d'Or)", exact: true }).click()
  expect(await places.inputValue()).toBe('')
  await places.pressSequentially('xyzzy')
  await page.getByText('Nothing found').waitFor()
  await places.fill('dole')
  await page.getByRole('option', { name: 'Dole (Jura)', exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await places.fill('local:plateau')
  await page.getByRole('option', { name: 'plateau (local:plateau)' }).click()
  await page.keyboard.press('Escape')
  const chosen = page.getByRole('list', { name: 'Territories' }).getByRole('listitem')
  expect(await chosen.allTextContents()).toEqual(["Dijon (Côte-d'Or)", 'Dole (Jura)', 'plateau'])
  expect(faults).toEqual([])
})
