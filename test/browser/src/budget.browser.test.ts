import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('the overview loads at most 250 kB of compressed JavaScript, and nothing that checks events', async () => {
  const { page, settled } = await open(browser, inject('baseUrl'))
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled()
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(entry => entry as PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
  )
  expect(scripts.length).toBeGreaterThan(1)
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(bytes, JSON.stringify(scripts, undefined, 1)).toBeLessThanOrEqual(250_000)
  const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()))
  expect(texts.filter(text => text.includes('ZodError'))).toEqual([])
})
