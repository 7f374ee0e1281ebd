import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { type Opened, open } from './open.ts'
import { englishIn } from './pages/english-in.ts'
import { pagesOf, type Shown } from './pages/pages.ts'
import { visit } from './pages/visit.ts'
import { beyondWidth } from './pages/width.ts'
import { violations } from './violations.ts'

const pages = await pagesOf(inject('baseUrl'))

let browser: Browser
let opened: Opened
beforeAll(async () => {
  browser = await startBrowser()
  opened = await open(browser, inject('baseUrl'), { lang: 'fr', reducedMotion: 'reduce' })
})
afterAll(() => browser.close())

/** The browser tells of every answer that is a problem; that of a subject which isn't there is one. */
const answered = ({ name }: Shown, fault: string): boolean =>
  name === 'missing-subject' && fault.includes('404 (Not Found)')

test('the page comes with a policy that lets in nothing but its own', async () => {
  const answer = await fetch(inject('baseUrl'))
  const policy = (answer.headers.get('content-security-policy') ?? '').replaceAll(/nonce-[\w+/=]+/g, 'nonce')
  expect(policy.split('; ').toSorted()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' blob:",
    "script-src 'self' 'nonce'",
    "style-src 'self' 'nonce'",
  ])
})

/** It is gone to once, and then looked at in every way. */
describe.each(pages)('$name', shown => {
  let before: number
  beforeAll(async () => {
    const { page, faults } = opened
    before = faults.length
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 860 })
    await visit(opened, shown)
  })

  test('has nothing that keeps people out, light and dark', async () => {
    const { page } = opened
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast'])).toEqual([])
  })

  test('keeps to the policy, is in French, and fits a phone and a page at 200 %', async () => {
    const { page, faults } = opened
    const heading = await page.getByRole('heading', { level: 1 }).first().textContent()
    expect(await page.title()).toBe(`${heading} – Suivi des partenariats`)
    expect(await page.evaluate(englishIn)).toEqual([])
    for (const width of [1280, 640, 390]) {
      await page.setViewportSize({ width, height: 860 })
      expect(await page.evaluate(beyondWidth), `${width} px wide`).toEqual([])
    }
    expect(faults.slice(before).filter(fault => !answered(shown, fault))).toEqual([])
  })
})
