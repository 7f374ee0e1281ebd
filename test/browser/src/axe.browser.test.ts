import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { type Opened, open } from './open.ts'
import { pagesOf } from './pages/pages.ts'
import { visit } from './pages/visit.ts'
import { violations } from './violations.ts'

const pages = await pagesOf(inject('baseUrl'))

let browser: Browser
let opened: Opened
beforeAll(async () => {
  browser = await startBrowser()
  opened = await open(browser, inject('baseUrl'), { reducedMotion: 'reduce' })
})
afterAll(() => browser.close())

test.each(pages)('$name has nothing that keeps people out, light and dark', async shown => {
  const { page } = opened
  await page.emulateMedia({ colorScheme: 'light' })
  await visit(opened, shown)
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast'])).toEqual([])
})
