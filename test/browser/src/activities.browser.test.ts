import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const record = recording(inject('baseUrl'), '/lists/activities')
  const activity = (id: string, type: string, effective: string, title: string) => ({
    type: `activity.${type}`,
    subject: `activity/${id}`,
    effective,
    data: {
      programme: 'lists-a',
      kind: 'workshop',
      title,
      participants: { count: 40, qualifier: 'approximate' },
    },
  })
  await record(
    {
      type: 'programme.launched',
      subject: 'programme/lists-a',
      effective: '2020',
      data: { name: 'Programme des ateliers' },
    },
    activity('lists-held', 'held', '2021-04', 'Atelier tenu'),
    activity('lists-off', 'planned', '2031-04-02', 'Atelier annulé'),
    activity('lists-planned', 'planned', '2031-05-02', 'Atelier prévu'),
    {
      type: 'activity.cancelled',
      subject: 'activity/lists-off',
      effective: '2022-01-01',
      data: { reason: 'Faute de salle' },
    },
  )
})
afterAll(() => browser.close())

test('activities are planned, held or cancelled, the latest first; one tells why', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/activities?programme=lists-a')
  const rows = page.getByRole('table').getByRole('row')
  await rows.getByRole('link').first().waitFor()
  const told = (await rows.allTextContents()).slice(1)
  expect(told.map(row => /prévue|annulée|tenue/.exec(row)?.[0])).toEqual(['prévue', 'annulée', 'tenue'])
  expect(told[2]).toContain('avril 2021')
  expect(told[2]).toContain('environ 40')
  await page.getByRole('link', { name: 'Atelier annulé' }).click()
  await page.getByText('Faute de salle').first().waitFor()
  await page.getByRole('heading', { name: 'Activité annulée' }).waitFor()
  expect(faults).toEqual([])
})
