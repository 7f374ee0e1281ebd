import type { Page, Request } from 'playwright-core'

/** A stream of events never ends. */
const endless = (request: Request): boolean => request.url().includes('/v1/events/stream')

const QUIET_MS = 120

/** A function that waits until the page has asked for nothing, and waited for nothing, during a while. */
export const settling = (page: Page): (() => Promise<void>) => {
  const open = new Set<Request>()
  let since = performance.now()
  const end = (request: Request) => {
    if (open.delete(request)) since = performance.now()
  }
  page.on('request', request => {
    if (!endless(request)) open.add(request)
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    while (open.size > 0 || performance.now() - since < QUIET_MS) await page.waitForTimeout(30)
  }
}
