import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { recording } from './recording.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const record = recording(inject('baseUrl'), '/lists/organisations')
  await record(
    {
      type: 'organisation.registered',
      subject: 'organisation/lists-old',
      effective: '2015',
      data: {
        name: 'Ancienne Fabrique',
        kind: 'cooperative',
        aliases: ['La Fabrique'],
        territory: 'insee:21231',
        url: 'https://fabrique.example.org/',
      },
    },
    {
      type: 'organisation.registered',
      subject: 'organisation/lists-new',
      effective: '2016',
      data: { name: 'Nouvelle Fabrique', kind: 'cooperative' },
    },
    {
      type: 'organisation.post-taken',
      subject: 'organisation/lists-old',
      effective: '2018-02',
      data: { post: 'Présidence', holder: 'holder-x1' },
    },
    {
      type: 'programme.launched',
      subject: 'programme/lists-o',
      effective: '2017',
      data: { name: 'Programme des fabriques', host: 'lists-new', parent: 'lists-top' },
    },
    {
      type: 'programme.launched',
      subject: 'programme/lists-top',
      effective: '2016',
      data: { name: 'Programme du haut' },
    },
    {
      type: 'partnership.activated',
      subject: 'partnership/lists-fabrique',
      effective: '2018-05-01',
      data: {
        programme: 'lists-o',
        kind: 'grouping',
        title: 'Groupement des fabriques',
        members: [{ organisation: 'lists-old', role: 'operator' }, { organisation: 'lists-new' }],
      },
    },
    {
      type: 'organisation.merged',
      subject: 'organisation/lists-old',
      effective: '2023-01-01',
      data: { into: 'lists-new' },
    },
    {
      type: 'organisation.registered',
      subject: 'organisation/lists-twice',
      effective: '2017',
      data: { name: 'Nouvele Fabrique', kind: 'cooperative' },
    },
    {
      type: 'organisation.merged',
      subject: 'organisation/lists-twice',
      effective: '2024-02',
      data: { into: 'lists-new', reason: 'duplicate' },
    },
  )
})
afterAll(() => browser.close())

test('an organisation tells what it is, what became of it, what it takes part in and its events', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/organisations?q=ancienne%20fabrique')
  await page.getByRole('link', { name: 'Ancienne Fabrique' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ancienne Fabrique' }).waitFor()
  await page.getByText('Merger: 1 January 2023 into').waitFor()
  await page.getByRole('link', { name: 'Nouvelle Fabrique' }).first().waitFor()
  await page.getByText('Dijon').first().waitFor()
  const web = page.getByRole('link', { name: 'https://fabrique.example.org/' }).first()
  expect(await web.getAttribute('rel')).toContain('noopener')
  await page
    .getByRole('table', { name: 'Its partnerships' })
    .getByRole('row', { name: 'Groupement des fabriques active grouping operator 1 May 2018' })
    .waitFor()
  await page.getByRole('cell', { name: 'holder-x1' }).waitFor()
  await page.getByRole('article').getByRole('heading', { name: 'Organisation merged' }).waitFor()
  await page.getByRole('link', { name: 'All of them as a list' }).click()
  await page.waitForURL(/organisation=lists-old/)
  await page.getByRole('link', { name: 'Groupement des fabriques' }).waitFor()
  expect(faults).toEqual([])
})

test('an organisation tells what was merged into it; in French, on a phone', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), {
    lang: 'fr',
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/organisations/lists-new')
  await page.getByText('Ancienne Fabrique – 1er janvier 2023').waitFor()
  await page.getByText('Nouvele Fabrique – février 2024 (doublon)').waitFor()
  await page.goto('/organisations/lists-new?at=2023-06-01')
  await page.getByText('Ancienne Fabrique – 1er janvier 2023').waitFor()
  expect(await page.getByText('doublon').count()).toBe(0)
  await page.getByRole('link', { name: 'Ancienne Fabrique' }).first().click()
  await page.getByText('Fusion').first().waitFor()
  expect(faults).toEqual([])
})

test('a programme names its host, what it is part of, and leads to its numbers; in French', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/programmes/lists-o')
  await page.getByRole('heading', { level: 1, name: 'Programme des fabriques' }).waitFor()
  await page.getByRole('link', { name: 'Nouvelle Fabrique' }).first().waitFor()
  await page.getByRole('link', { name: 'Programme du haut' }).first().click()
  await page.getByText('Comprend').waitFor()
  await page.getByRole('link', { name: 'Ses partenariats' }).click()
  await page.waitForURL(/\/partnerships\?programme=lists-top/)
  await page.getByRole('link', { name: 'Groupement des fabriques' }).waitFor()
  expect(faults).toEqual([])
})

test('a kind is chosen from the keyboard; it is not that of partnerships', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/organisations?q=fabrique&kind=charter')
  await page.getByRole('link', { name: 'Ancienne Fabrique' }).waitFor()
  await page.getByRole('button', { name: /Type$/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('banque')
  await page.keyboard.press('Enter')
  await page.waitForURL(/organisation-kind=bank/)
  await page.getByText('Rien ne correspond à ces filtres.').waitFor()
  expect(faults).toEqual([])
})
