import { createClient } from '@partnerships/client'
import { sampleEvents } from '@partnerships/sample'
import { type Stack, startStack } from '@partnerships/stack'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'

let browser: Browser
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ SAMPLE: 'off' })
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

test('an empty ledger says what to do first, and loads the sample, once', async () => {
  const french = await open(browser, stack.baseUrl, { lang: 'fr' })
  await french.page.goto('/')
  await french.page.getByRole('heading', { name: 'Le registre est vide' }).waitFor()
  await french.page.getByRole('link', { name: 'Lancer un programme' }).waitFor()
  expect(french.faults).toEqual([])
  await french.page.context().close()

  const { page, faults } = await open(browser, stack.baseUrl)
  await page.goto('/')
  for (const [name, type] of [
    ['Launch a programme', 'programme.launched'],
    ['Register an organisation', 'organisation.registered'],
    ['Record a partnership', 'partnership.signed'],
  ] as const)
    expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(`/record?type=${type}`)

  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByRole('progressbar', { name: 'Loading the sample' }).waitFor()
  await page.getByText('200 new partnerships, doubled in two years').first().waitFor({ timeout: 150_000 })

  const client = createClient({ baseUrl: stack.baseUrl })
  const events = sampleEvents()
  expect((await client.ledger()).data.position).toBe(events.length)
  const again = await client.postBatch(events.slice(-1_000))
  expect(again.data.events.every(({ duplicate }) => duplicate)).toBe(true)
  expect(faults).toEqual([])
}, 180_000)
