import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { lineTo } from './line.ts'
import { open } from './open.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const year = 'from=2022-01-01&to=2023-01-01'
/** The browser tells of each answer that is no success. */
const others = (faults: readonly string[]) => faults.filter(fault => !fault.includes('404 (Not Found)'))

test('an address that nothing has shows a page, in the reader’s language, with the way back', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  const answer = await page.goto('/nulle/part')
  expect(answer?.status()).toBe(404)
  await page.getByRole('heading', { level: 1, name: 'Il n’y a rien ici' }).waitFor()
  await page.getByText('/nulle/part').waitFor()
  await page.getByRole('link', { name: 'Vers la vue d’ensemble' }).click()
  await page.getByRole('heading', { level: 1, name: /nouveaux partenariats/ }).waitFor()
  expect(others(faults)).toEqual([])
})

test('a subject that is not there is no failure, and trying again is not offered', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/partnerships/nowhere')
  await page.getByRole('alert').getByText('Not found').waitFor()
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  await page.getByRole('link', { name: '← Partnerships' }).waitFor()
  expect(others(faults)).toEqual([])
})

test('what can’t be meant in an address is as if it were not there', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/?from=junk&to=2022-02-31&compare=blah&knownAt=junk')
  await page.getByText(/^Opened on \d{4}/).waitFor()
  expect(await page.getByText(/^As known/).count()).toBe(1)
  await page.goto(`/changes/new-partnerships?${year}&knownFrom=junk&at=junk`)
  await page.getByRole('heading', { name: 'Before and now' }).waitFor()
  expect(faults).toEqual([])
})

test('dates that pass each other make it a year from the one chosen', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await page.goto('/?from=2021-01-01&to=2021-03-01')
  await page.getByLabel('Du', { exact: true }).fill('01/06/2022')
  await page.keyboard.press('Tab')
  await page.waitForURL(/from=2022-06-01&to=2023-06-01/)
  await page.getByLabel('Au (inclus)').fill('31/12/2020')
  await page.keyboard.press('Tab')
  await page.waitForURL(/from=2020-01-01&to=2021-01-01/)
  expect(faults).toEqual([])
})

test('where nothing counts that is said, and what can be done', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'), { lang: 'fr' })
  const nothing = `programme=essaim&territory=FR-976&kind=charter&${year}`
  await page.goto(`/?${nothing}`)
  await page.getByText('Rien ne compte ici.').waitFor()
  await page.goto(`/numbers/renewal-rate?${nothing}&compare=P1Y`)
  await page
    .getByText('2022 : –')
    .or(page.getByText(/2022\s: – · 2021\s: –/))
    .waitFor()
  await page.goto(`/?${year}&knownAt=2020-01-01`)
  await page.getByText('Rien n’était encore enregistré.').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Qu’est-ce qui a changé depuis ?' }).click()
  await page.waitForURL(/\/changes\/new-partnerships\?.*knownFrom=2020-01-01/)
  expect(faults).toEqual([])
})

test('the event that a number counts stays in sight while the rest of its page comes', async () => {
  const { page, faults, settled } = await open(browser, inject('baseUrl'))
  const later = 400
  await page.route(/\/v1\/(activities|figures)\?/, async route => {
    await new Promise(done => setTimeout(done, later))
    await route.continue()
  })
  await page.goto(`/numbers/new-partnerships?programme=alliance-dynamique&${year}`)
  await page.getByRole('link', { name: 'Partenariat généré 2022-004' }).click()
  await page.getByText('No activity names this partnership.').waitFor()
  await page.getByRole('heading', { name: 'Figures' }).waitFor()
  await settled()
  const box = await page.locator('[data-chosen="true"]').boundingBox()
  expect(box?.y).toBeGreaterThan(200)
  expect(box?.y).toBeLessThan(600)
  expect(faults).toEqual([])
})

test('a page whose code does not come leaves the rest standing, and comes when the server is back', async () => {
  const line = await lineTo(inject('baseUrl'))
  const { page } = await open(browser, line.baseUrl, { lang: 'fr' })
  await page.goto(`/?${year}`)
  await page.getByRole('button', { name: /^En direct/ }).waitFor()
  line.cut()
  await page.getByRole('button', { name: /^Hors ligne/ }).waitFor()
  await page.getByRole('link', { name: 'Indicateurs' }).click()
  await page.getByRole('heading', { name: 'Cette page n’a pas pu être chargée' }).waitFor()
  await page.getByRole('button', { name: 'Recharger' }).click()
  await page.getByText('Le serveur ne répond toujours pas.').waitFor()
  line.mend()
  await page.getByRole('button', { name: /^En direct/ }).waitFor()
  await page.getByRole('button', { name: 'Recharger' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tous les indicateurs' }).waitFor()
  expect(new URL(page.url()).search).toBe(`?${year}`)
  await page.context().close()
  await line.end()
})

test('a link shows the same in the reader’s own language, and reloading keeps it', async () => {
  const path = `/?programme=alliance-dynamique&${year}&interval=quarter&count=active`
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: /^\d+ new partnerships, doubled/ }).waitFor()
  const other = await open(browser, inject('baseUrl'), { lang: 'fr' })
  await other.page.goto(page.url())
  const headline = other.page.getByRole('heading', {
    level: 1,
    name: /^\d+ nouveaux partenariats, soit une multiplication/,
  })
  await headline.waitFor()
  await other.page.reload()
  await headline.waitFor()
  expect(await other.page.getByRole('radio', { name: 'Trimestre' }).isChecked()).toBe(true)
  expect(new URL(other.page.url()).search).toBe(new URL(page.url()).search)
  expect([...faults, ...other.faults]).toEqual([])
})
