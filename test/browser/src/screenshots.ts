import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startStack } from '@partnerships/stack'
import { natsOnPath } from '@partnerships/testing/nats'
import type { Browser } from 'playwright-core'
import { startBrowser } from './chromium.ts'
import { type Opened, open } from './open.ts'
import { pagesOf, type Shown } from './pages/pages.ts'
import { visit } from './pages/visit.ts'

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url))

/** Minutes and seconds since the beginning, such as `1:07`. */
const clock = () => {
  const seconds = Math.round(performance.now() / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const say = (line: string) => console.log(`${clock()} ${line}`)

/** Lists without an end have no bottom to be shown; of a phone more fits on a picture, as it is narrow. */
const views = [
  { width: 1280, height: 860, most: 3_000 },
  { width: 390, height: 844, most: 6_000 },
]

/** Makes the window as high as the page is: tables without an end hold only what is in sight. */
const unfold = async ({ page, settled }: Opened, { width, height, most }: (typeof views)[number]) => {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  if (whole <= height) return
  await page.setViewportSize({ width, height: Math.min(whole, most) })
  await settled()
  /** What came to be seen is drawn before it asks for what it shows. */
  await page.waitForTimeout(300)
  await settled()
}

/** Takes every page whole, light and dark, as wide as a laptop and as a phone. */
const take = async (browser: Browser, baseUrl: string, lang: 'fr' | 'en', pages: readonly Shown[]) => {
  for (const view of views) {
    const { width, height } = view
    const opened = await open(browser, baseUrl, {
      lang,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    for (const shown of pages) {
      say(`${lang} ${width} ${shown.name}`)
      await opened.page.setViewportSize({ width, height })
      await visit(opened, shown)
      await unfold(opened, view)
      for (const colorScheme of ['light', 'dark'] as const) {
        await opened.page.emulateMedia({ colorScheme })
        await opened.page.screenshot({ path: `${folder}${shown.name}.${lang}.${width}.${colorScheme}.png` })
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
if (!BASE_URL) {
  await natsOnPath(say)
  say('starting everything with the sample')
}
const stack = BASE_URL ? undefined : await startStack({ SAMPLE: 'on' })
const baseUrl = BASE_URL ?? (stack?.baseUrl as string)
const browser = await startBrowser()
try {
  const pages = (await pagesOf(baseUrl)).filter(({ name }) => name.includes(word))
  for (const lang of ['fr', 'en'] as const) await take(browser, baseUrl, lang, pages)
  say(`${pages.length * 8} pictures in ${folder}`)
} finally {
  await browser.close()
  await stack?.stop()
}
