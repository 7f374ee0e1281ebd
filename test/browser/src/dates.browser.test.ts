import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { violations } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('a day is typed as the page’s language writes it, whatever the browser’s; what is none is told', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr', locale: 'en-US' })
  await page.addInitScript(() => localStorage.setItem('lang', 'fr'))
  await page.goto('/numbers/new-partnerships?from=2022-02-01&to=2022-07-01')
  const from = page.getByLabel('Du', { exact: true })
  expect(await from.inputValue()).toBe('01/02/2022')
  expect(await page.getByLabel('Au (inclus)').inputValue()).toBe('30/06/2022')

  const known = page.getByLabel('Tel que connu le')
  expect(await known.getAttribute('placeholder')).toBe('jj/mm/aaaa')
  await known.fill('31/02/2021')
  await known.press('Enter')
  await page.getByText('Saisissez un jour, par exemple 15/07/2021').waitFor()
  expect(await known.getAttribute('aria-invalid')).toBe('true')
  await known.fill('1er mars 2190')
  await known.press('Enter')
  await page.getByText('Le dernier jour possible est le').waitFor()
  expect(page.url()).not.toContain('knownAt')

  await from.fill('1er mars 2022')
  await from.press('Tab')
  await page.waitForURL(/from=2022-03-01&to=2022-07-01/)
  expect(await from.inputValue()).toBe('01/03/2022')
  await from.fill('')
  await page.waitForURL(url => !url.searchParams.has('from'))
  expect(faults).toEqual([])
})

test('a day is chosen in a calendar by keyboard; it is loaded when it is opened', async () => {
  const { page, faults, settled } = await open(browser, inject('baseUrl'))
  const calendars: string[] = []
  page.on('request', request => request.url().includes('calendar-popover') && calendars.push(request.url()))
  await page.goto('/?from=2022-02-01&to=2022-07-01')
  const from = page.getByLabel('From', { exact: true })
  await from.focus()
  await settled()
  expect(calendars).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const calendar = page.getByRole('dialog', { name: 'From' })
  await calendar.getByRole('button', { name: /\b1 February 2022/ }).waitFor()
  expect(calendars).not.toEqual([])
  await page
    .locator(':focus')
    .and(calendar.getByRole('button', { name: /\b1 February 2022/ }))
    .waitFor()
  expect(await violations(page)).toEqual([])
  await calendar.getByLabel('Year').selectOption('2021')
  await calendar.getByLabel('Month').selectOption('March')
  await calendar.getByRole('button', { name: /\b1 March 2021/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=2021-03-08/)
  expect(await from.inputValue()).toBe('08/03/2021')
  await calendar.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Calendar' }).first().click()
  await calendar.waitFor()
  await page.keyboard.press('Escape')
  await calendar.waitFor({ state: 'detached' })
  await from.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await calendar.waitFor()
  await page.keyboard.press('Escape')
  await calendar.waitFor({ state: 'detached' })
  await page.locator(':focus').and(from).waitFor()
  expect(faults).toEqual([])
})

test('a form keeps months and years as they are; a day is read in words, or chosen; in French, on a phone', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), {
    lang: 'fr',
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/record?type=organisation.registered')
  const when = page.getByRole('group', { name: 'Date d’effet *' })
  const typed = when.getByRole('textbox')
  const known = (name: string) => when.getByRole('radio', { name }).locator('xpath=ancestor::label').click()
  await typed.fill('15 juil. 2021')
  await when.getByText('15 juillet 2021').waitFor()
  await known('Mois')
  expect(await typed.inputValue()).toBe('07/2021')
  await when.getByText('juillet 2021', { exact: true }).waitFor()
  await known('Année')
  expect(await typed.inputValue()).toBe('2021')
  await known('Jour')
  await when.getByText('Cette date ne peut pas être lue').waitFor()
  await typed.fill('03/07/2021')
  await when.getByRole('button', { name: 'Calendrier' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /14 juillet 2021/ })
    .click()
  expect(await typed.inputValue()).toBe('14/07/2021')
  await when.getByText('14 juillet 2021').waitFor()
  expect(
    await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
  ).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
})
