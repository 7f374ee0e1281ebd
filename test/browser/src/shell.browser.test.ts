import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    /** A choice is a hidden radio button in the label that is seen. */
    const seen = element.closest('[data-focus-visible]') ?? element
    const outlined = getComputedStyle(seen)
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      id: element.id,
      isOutlined: [outlineStyle, outlined.outlineStyle].includes('solid') && outlineWidth !== '0px',
    }
  })

test('the page speaks the language of the browser, and another one when told, and remembers it', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Partenariats', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('fr')
  await page.getByRole('radio', { name: 'EN', exact: true }).click()
  await page.getByRole('link', { name: 'Partnerships', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.reload()
  await page.getByRole('link', { name: 'Partnerships', exact: true }).waitFor()
  expect(faults).toEqual([])
})

test('the page is as light or dark as the system, or as told, and remembers it', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { colorScheme: 'light' })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.goto('/numbers')
  const dark = page.getByRole('radio', { name: 'Dark' })
  await dark.waitFor()
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground()).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await ground()).toBe(light)
  await dark.click()
  expect(await ground()).not.toBe(light)
  await page.reload()
  await dark.waitFor()
  expect(await ground()).not.toBe(light)
  expect(faults).toEqual([])
})

test('the keyboard reaches the content at once, then everything in its order, and where it is can be seen', async () => {
  const { page, faults, settled } = await open(browser, inject('baseUrl'))
  await page.goto('/organisations')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled()
  const way: Awaited<ReturnType<typeof focused>>[] = []
  for (let step = 0; step < 16; step++) {
    await page.keyboard.press('Tab')
    way.push(await focused(page))
  }
  expect(way.filter(({ isOutlined }) => !isOutlined)).toEqual([])
  const names = way.map(({ name }) => name)
  expect(names.slice(0, 10)).toEqual([
    'Skip to the content',
    'Partnership tracker',
    'Overview',
    'Numbers',
    'Partnerships',
    'Organisations',
    'Activities',
    'Figures',
    'Record',
    expect.stringContaining('Latest events'),
  ])
  await page.goto('/numbers')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await focused(page)).id).toBe('main')
  expect(faults).toEqual([])
})
