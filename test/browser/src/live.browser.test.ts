import { createClient } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { lineTo } from './line.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const { data } = await client().postBatch([
    event('p', 'programme.launched', 'programme/moving', '2018', { name: 'Moving' }),
    event('o', 'organisation.registered', 'organisation/moving', '2018', {
      name: 'Moving partner',
      kind: 'other',
    }),
  ])
  const reflecting = data.position
  await client().show('programmes', 'moving', {}, { reflecting })
  await client().show('organisations', 'moving', {}, { reflecting })
})
afterAll(() => browser.close())

const client = () => createClient({ baseUrl: inject('baseUrl') })

const event = (id: string, type: string, subject: string, effective: string, data: object) =>
  ({ specversion: '1.0', source: '/test/live', id, type, subject, effective, data }) as PostedEvent

/** Records partnerships that are new in a year; tests have a year each. */
const post = (year: number, ...ids: string[]) =>
  client().postBatch(
    ids.map(id =>
      event(id, 'partnership.activated', `partnership/moving-${id}`, `${year}-04-01`, {
        programme: 'moving',
        kind: 'agreement',
        title: `Moving ${id}`,
        members: [{ organisation: 'moving' }],
      }),
    ),
  )

const watch = async (page: Page, year: number) => {
  await page.goto(
    `/numbers/new-partnerships?programme=moving&from=${year}-01-01&to=${year + 1}-01-01&compare=none`,
  )
  await page.getByRole('button', { name: /^(Live|En direct)/ }).waitFor()
}
/** The connections for live updates as they are made or end: the position that each went on from. */
const streams = (page: Page, told: 'made' | 'ended'): string[] => {
  const seen: string[] = []
  const see = (request: Request) => {
    if (request.url().endsWith('/v1/events/stream')) seen.push(request.headers()['last-event-id'] ?? '')
  }
  if (told === 'made') page.on('request', see)
  else page.on('requestfailed', see)
  return seen
}

test('a new event appears, the number moves and so does what is behind it', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await watch(page, 2011)
  await page.getByText('0 new partnerships').waitFor()
  await post(2011, 'a')
  await page.getByText('1 new partnership', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Moving a' }).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /new event/i })
    .waitFor({ state: 'attached' })

  await page.getByRole('button', { name: /Latest events/ }).click()
  const panel = page.getByRole('dialog', { name: 'Latest events' })
  const newest = panel.getByRole('listitem').filter({ hasText: 'Moving a' })
  await newest.getByText('Activated').waitFor()
  await newest.getByText('1 April 2011').waitFor()
  await post(2011, 'b')
  await panel.getByRole('link', { name: 'Moving b' }).waitFor()
  await panel.getByRole('link', { name: 'Moving b' }).click()
  await page.waitForURL(/\/partnerships\/moving-b.*#event-\d+$/)
  expect(faults).toEqual([])
})

test.each(['offline', 'cut'] as const)(
  'a lost connection (%s) is shown, mends by itself, and what was missed is there',
  async how => {
    const year = how === 'cut' ? 2012 : 2014
    const line = await lineTo(inject('baseUrl'))
    const { page } = await open(browser, line.baseUrl, { lang: 'fr' })
    await watch(page, year)
    await page.getByText('0 nouveau partenariat').waitFor()
    if (how === 'cut') line.cut()
    else await page.context().setOffline(true)
    await page.getByRole('button', { name: /^Hors ligne/ }).waitFor()
    await post(year, `${how}-1`, `${how}-2`)
    if (how === 'cut') line.mend()
    else await page.context().setOffline(false)
    await page.getByRole('button', { name: /^En direct/ }).waitFor()
    await page.getByText('2 nouveaux partenariats').waitFor()
    await page.getByRole('link', { name: `Moving ${how}-2` }).waitFor()
    await page.context().close()
    await line.end()
  },
)

test('out of sight the page holds no connection, and goes on where it was when it is seen again', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.clock.install()
  await watch(page, 2013)
  await post(2013, 'e')
  await page.getByText('1 new partnership', { exact: true }).waitFor()
  const [ended, asked] = [streams(page, 'ended'), streams(page, 'made')]
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    `)
  await show('hidden')
  await page.clock.fastForward(20_000)
  expect(ended).toHaveLength(0)
  await page.clock.fastForward(11_000)
  await expect.poll(() => ended.length).toBe(1)
  const { data } = await post(2013, 'f')
  expect(asked).toHaveLength(0)
  await show('visible')
  await page.getByText('2 new partnerships').waitFor()
  expect(asked).toHaveLength(1)
  expect(Number(asked[0])).toBeLessThan(data.position)
  expect(faults).toEqual([])
})
