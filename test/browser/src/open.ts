import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { settling } from './settled.ts'

export type Opened = {
  readonly page: Page
  /** What should not have been: violated policies, errors in the console, requests to elsewhere. */
  readonly faults: readonly string[]
  /** Waits until the page has what it asked for. */
  readonly settled: () => Promise<void>
}

/** Runs in the page before anything else does. */
const tellViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    console.error(`the policy's ${violatedDirective} is violated by ${blockedURI} ${sample}`),
  )
}

/** Those that are open. */
export const windows = new Set<BrowserContext>()

/** Opens a window of its own; what goes wrong in it is gathered in `faults`. */
export const open = async (
  browser: Browser,
  baseUrl: string,
  { lang = 'en', ...options }: BrowserContextOptions & { lang?: 'fr' | 'en' } = {},
): Promise<Opened> => {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 860 },
    ...options,
  })
  windows.add(context)
  context.on('close', () => windows.delete(context))
  const page = await context.newPage()
  const settled = settling(page)
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('console', message => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(baseUrl) && !url.startsWith('blob:')) faults.push(`request to ${url}`)
  })
  await page.addInitScript(tellViolations)
  return { page, faults, settled }
}
