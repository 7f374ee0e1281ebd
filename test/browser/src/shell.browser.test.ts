import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('the page speaks the language of the browser, and another one when told, and remembers it', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Partenariats', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('fr')
  await page.getByRole('radio', { name: 'EN' }).click()
  await page.getByRole('link', { name: 'Partnerships', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Partnerships', exact: true }).waitFor()
  expect(faults).toEqual([])
})
