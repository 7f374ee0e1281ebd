import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startStack } from '@partnerships/stack'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { pagesOf, type Shown } from './pages/pages.ts'
import { visit } from './pages/visit.ts'

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url))

/** Lists without an end have no bottom to be shown. */
const top = async (page: Page) => {
  const whole = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }))
  return { x: 0, y: 0, width: whole.width, height: Math.min(whole.height, 4_000) }
}

/** Takes a page whole, light and dark, as wide as a laptop and as a phone. */
const take = async (browser: Browser, baseUrl: string, lang: 'fr' | 'en', pages: readonly Shown[]) => {
  for (const width of [1280, 390]) {
    const viewport = { width, height: width === 390 ? 844 : 860 }
    const opened = await open(browser, baseUrl, { lang, viewport, reducedMotion: 'reduce' })
    for (const shown of pages) {
      await visit(opened, shown)
      for (const colorScheme of ['light', 'dark'] as const) {
        await opened.page.emulateMedia({ colorScheme })
        const path = `${folder}${shown.name}.${lang}.${width}.${colorScheme}.png`
        await opened.page.screenshot({ path, fullPage: true, clip: await top(opened.page) })
      }
    }
    await opened.page.context().close()
  }
}

/** Writes a picture of every page, or of those whose names hold the word given, to `screenshots`. */
const [word = ''] = process.argv.slice(2)
if (word === '') rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { BASE_URL } = process.env
const stack = BASE_URL ? undefined : await startStack({ SAMPLE: 'on' })
const baseUrl = BASE_URL ?? (stack?.baseUrl as string)
const browser = await startBrowser()
try {
  const pages = (await pagesOf(baseUrl)).filter(({ name }) => name.includes(word))
  for (const lang of ['fr', 'en'] as const) await take(browser, baseUrl, lang, pages)
  console.log(`${pages.length * 8} pictures in ${folder}`)
} finally {
  await browser.close()
  await stack?.stop()
}
