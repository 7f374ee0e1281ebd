import { createClient } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const event = (id: string, type: string, subject: string, effective: string, data: object) =>
  ({ specversion: '1.0', source: '/test/changes', id, type, subject, effective, data }) as PostedEvent

const activated = (id: string, effective: string) =>
  event(id, 'partnership.activated', `partnership/changing-${id}`, effective, {
    programme: 'changing',
    kind: 'agreement',
    title: `Changing ${id}`,
    members: [{ organisation: 'changing' }],
  })

/** What was recorded first, and what was learnt since: one was of another year, one was a mistake. */
const record = async () => {
  const client = createClient({ baseUrl: inject('baseUrl') })
  const first = await client.postBatch([
    event('p', 'programme.launched', 'programme/changing', '2018', { name: 'Changing' }),
    event('o', 'organisation.registered', 'organisation/changing', '2018', { name: 'C', kind: 'other' }),
    activated('kept', '2019-03-01'),
    activated('moved', '2019-12-31'),
    activated('wrong', '2019-05-05'),
  ])
  const [, , , moved, wrong] = first.data.events
  const { data: recorded } = await client.event(first.data.position)
  const then = await client.postBatch([
    { ...activated('moved', '2020-01-02'), id: 'moved-2', replaces: String(moved?.position) } as PostedEvent,
    event('wrong-2', 'partnership.retracted', 'partnership/changing-wrong', '2026', {
      retracts: wrong?.position,
      reason: 'Entered twice',
    }),
    activated('late', '2019-08-08'),
    activated('later', '2019-09-09'),
    activated('latest', '2019-10'),
  ])
  const of2019 = { from: '2019', to: '2020', programme: 'changing' }
  await client.metric('new-partnerships', of2019, { reflecting: then.data.position })
  return { position: first.data.position, time: recorded.recordedtime }
}

test.each([
  {
    lang: 'en' as const,
    was: '3 new partnerships',
    is: '4 new partnerships',
    since: 'What has changed since?',
    back: 'Back to now',
    out: 'went out',
    into: 'came in',
    type: 'Event retracted',
  },
  {
    lang: 'fr' as const,
    was: '3 nouveaux partenariats',
    is: '4 nouveaux partenariats',
    since: 'Qu’est-ce qui a changé depuis ?',
    back: 'Revenir à maintenant',
    out: 'sorti',
    into: 'entré',
    type: 'Événement retiré',
  },
])('a number is shown as it was known, and what has changed since, by which event ($lang)', async words => {
  const { position, time } = await record()
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: words.lang })
  const number = '/numbers/new-partnerships?programme=changing&from=2019-01-01&to=2020-01-01&compare=none'
  await page.goto(number)
  await page.getByText(words.is).waitFor()
  await page.goto(`${number}&knownAt=${encodeURIComponent(time)}`)
  await page.getByText(words.was).waitFor()
  await page.goto(`${number}&knownAt=${position}`)
  await page.getByText(words.was).waitFor()

  await page.getByRole('link', { name: words.since }).click()
  await page.waitForURL(/\/changes\/new-partnerships/)
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  await row('Changing moved').getByText(words.out).waitFor()
  await row('Changing late').first().getByText(words.into).waitFor()
  const wrong = row('wrong').first()
  await wrong.getByText(words.out).waitFor()
  await wrong.getByRole('link', { name: words.type }).waitFor()
  await wrong.getByText('Entered twice').waitFor()
  await wrong.getByRole('button').click()
  await page.getByRole('article').getByText('/test/changes').waitFor()
  expect(await row('Changing kept').count()).toBe(0)
  expect(faults).toEqual([])
})

test('a day takes the number back to what was known at its end', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/numbers/new-partnerships?from=2022-01-01&to=2023-01-01&compare=none')
  await page.getByRole('heading', { name: 'What is behind it' }).waitFor()
  await page.getByLabel('As known on').fill('2020-01-01')
  await page.waitForURL(/knownAt=2020-01-01/)
  await page.getByText('0 new partnerships').waitFor()
  await page.getByText('As known on 1 January 2020').waitFor()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await page.getByText('200 new partnerships').waitFor()
  expect(faults).toEqual([])
})
