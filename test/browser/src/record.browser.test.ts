import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { open } from './open.ts'
import { typeInto } from './type-into.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

type Recorded = { position: number; type: string; effective: string; data: object; replaces?: string }

const eventsOf = async (subject: string): Promise<Recorded[]> => {
  const answer = await fetch(`${inject('baseUrl')}/v1/events?subject=${subject}&limit=1000`)
  return ((await answer.json()) as { events: Recorded[] }).events
}

/** Waits until pages show what was recorded there. */
const known = async (position: number) => {
  for (const collection of ['programmes', 'organisations', 'partnerships']) {
    const headers = { 'ledger-position': String(position) }
    const url = `${inject('baseUrl')}/v1/${collection}?limit=1`
    while (!(await fetch(url, { headers })).ok);
  }
}

/** Records what a test builds on; ids are those of the test alone. */
const record = async (type: string, subject: string, effective: string, data: object): Promise<Recorded> => {
  const answer = await fetch(`${inject('baseUrl')}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify({
      specversion: '1.0',
      id: `${type} ${subject} ${effective}`,
      source: '/test/record',
      type,
      subject,
      effective,
      data,
    }),
  })
  expect(answer.ok).toBe(true)
  const recorded = (await answer.json()) as Recorded
  await known(recorded.position)
  return recorded
}

const organisation = (id: string, name: string) =>
  record('organisation.registered', `organisation/${id}`, '2010', { name, kind: 'association' })

/** A refusal of the server is a line in the browser's console; it is no fault of the page. */
const besides = (faults: readonly string[], ...statuses: number[]) =>
  faults.filter(fault => !statuses.some(status => fault.includes(`status of ${status}`)))

const isFocused = (page: Page, element: Locator) => element.and(page.locator(':focus')).waitFor()

/** The circle or box itself is hidden behind its label: that is what one presses. */
const press = (within: Page | Locator, role: 'radio' | 'checkbox', name: string) =>
  within.getByRole(role, { name, exact: true }).locator('xpath=ancestor::label').click()

const year = async (page: Page, text: string) => {
  const when = page.getByRole('group', { name: 'Effective date *' })
  await press(when, 'radio', 'Year')
  await when.getByRole('textbox').fill(text)
}
const choose = async (page: Page, field: string | RegExp, option: string) => {
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const find = async (page: Page, field: string | RegExp, text: string, option: string | RegExp = text) => {
  await typeInto(page.getByRole('combobox', { name: field }), text)
  await page.getByRole('option', { name: option }).first().click()
  // Where several can be chosen, the list stays open.
  await page.keyboard.press('Escape')
}
const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByText(/Recorded at position/).waitFor()
}

test('an organisation is registered; what is wrong is told at its field, and who holds a number', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/record')
  await page.getByRole('link', { name: 'Register an organisation' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').getByText('Some fields are not right yet').waitFor()
  await isFocused(page, page.getByLabel('Name *'))

  await page.getByLabel('Name *').fill('Atelier « Rec’Ord »')
  await choose(page, /Kind \*/, 'association')
  await page.getByText('Official numbers').click()
  await page.getByLabel('SIREN').fill('123456789')
  await year(page, '2019')
  expect(await page.getByLabel('Id *').inputValue()).toBe('atelier-rec-ord')
  await page.getByText('This id is free.').waitFor()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const siren = page.getByLabel('SIREN', { exact: true })
  await page.getByText('This is not a valid SIREN.').first().waitFor()
  expect(await siren.getAttribute('aria-invalid')).toBe('true')
  await isFocused(page, siren)

  await siren.fill('732829320')
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByText(/Recorded at position/).waitFor()
  expect(await eventsOf('organisation/atelier-rec-ord')).toMatchObject([
    { effective: '2019', data: { name: 'Atelier « Rec’Ord »', identifiers: { siren: '732829320' } } },
  ])

  await page.getByRole('button', { name: 'Another one of this kind' }).click()
  await page.getByLabel('Name *').fill('Atelier « Rec’Ord »')
  await page.getByText('This id is taken.').first().waitFor()
  await page.getByLabel('Id *').fill('atelier-rec-ord-2')
  await choose(page, /Kind \*/, 'association')
  await page.getByText('Official numbers').click()
  await page.getByLabel('SIREN').fill('732829320')
  await year(page, '2020')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('Another organisation holds this number').waitFor()
  await alert.getByRole('link', { name: 'Atelier « Rec’Ord »' }).waitFor()
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  expect(await page.getByLabel('Name *').inputValue()).toBe('')
  expect(besides(faults, 422, 409)).toEqual([])
})

test('a programme is launched, a partnership opened in a year, and its story told', async () => {
  await organisation('rec-brio', 'Brio Rec')
  await organisation('rec-cora', 'Cora Rec')
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/record?type=programme.launched')
  await page.getByLabel('Name *').fill('Rec programme')
  await page.getByRole('button', { name: 'Add a theme' }).click()
  await page.getByLabel('In French').fill('Réemploi')
  await page.getByLabel('In English').fill('Reuse')
  expect(await page.getByLabel('Key').inputValue()).toBe('reemploi')
  await page.getByRole('button', { name: 'Today' }).click()
  await send(page)

  await page.goto('/record?type=partnership.signed&programme=rec-programme')
  await choose(page, /Kind \*/, 'charter')
  await page.getByLabel('Title', { exact: true }).first().fill('Rec charter')
  await find(page, 'Organisation', 'Brio Rec')
  await find(page, 'Themes', 'Reuse')
  await find(page, 'Territories', 'Côte', /Côte-d'Or/)
  await year(page, '2019')
  await page.getByText('Rec charter').last().waitFor()
  await send(page)
  const subject = 'partnership/rec-charter'
  expect(await eventsOf(subject)).toMatchObject([
    {
      type: 'partnership.signed',
      effective: '2019',
      data: {
        programme: 'rec-programme',
        kind: 'charter',
        title: 'Rec charter',
        members: [{ organisation: 'rec-brio' }],
        themes: ['reemploi'],
        territories: ['FR-21'],
      },
    },
  ])

  await page.getByRole('link', { name: 'Record something else about it' }).click()
  await page.getByText('Say when it happened').waitFor()
  await year(page, '2020')
  await page.getByText('At this date the partnership is: signed.').waitFor()
  const stages = ['Activated', 'Terminated', 'Abandoned']
  for (const name of stages) await page.getByRole('radio', { name, exact: true }).waitFor()
  expect(await page.getByRole('radio', { name: 'Renewed', exact: true }).count()).toBe(0)
  await press(page, 'radio', 'Activated')
  await send(page)

  await page.getByRole('link', { name: 'Record something else about it' }).click()
  await year(page, '2021')
  await page.getByRole('radio', { name: 'Renewed', exact: true }).waitFor()
  await press(page, 'radio', 'Member joined')
  await find(page, 'Organisation *', 'Cora Rec')
  await choose(page, /Role/, 'funder')
  await send(page)

  await page.getByRole('link', { name: 'Record something else about it' }).click()
  await year(page, '2022')
  await press(page, 'radio', 'Member left')
  await choose(page, /Organisation \*/, 'Cora Rec (funder)')
  await page.getByLabel('Reason').fill('It moved away.')
  await send(page)

  await page.getByRole('link', { name: 'Record something else about it' }).click()
  await year(page, '2022')
  await press(page, 'radio', 'Amended')
  await press(page, 'checkbox', 'Title')
  await press(page, 'checkbox', 'Themes')
  await page.getByLabel('Title *').fill('Rec charter, widened')
  await page.getByRole('button', { name: 'Take away: Reuse' }).click()
  await send(page)

  await page.getByRole('link', { name: 'Record something else about it' }).click()
  await year(page, '2022')
  await press(page, 'radio', 'Contribution pledged')
  await choose(page, /^Kind \*|Kind \*$/, 'funding')
  await page.getByLabel('Value *').fill('1 250,50')
  await choose(page, /Unit \*/, 'euro')
  await send(page)
  expect((await eventsOf(subject)).slice(1)).toMatchObject([
    { type: 'partnership.activated', effective: '2020', data: {} },
    { type: 'partnership.member-joined', data: { organisation: 'rec-cora', role: 'funder' } },
    { type: 'partnership.member-left', data: { organisation: 'rec-cora', reason: 'It moved away.' } },
    { type: 'partnership.amended', data: { title: 'Rec charter, widened', themes: [] } },
    {
      type: 'partnership.contribution-pledged',
      data: { contribution: 'contribution-1', kind: 'funding', amount: { value: 1250.5, unit: 'EUR' } },
    },
  ])
  expect(faults).toEqual([])
}, 180_000)

test('an event is corrected and taken back; what came in between is shown first', async () => {
  await record('programme.launched', 'programme/rec-mended', '2015', { name: 'Rec mended' })
  await organisation('rec-dora', 'Dora Rec')
  const subject = 'partnership/rec-mended-one'
  await record('partnership.signed', subject, '2018', {
    programme: 'rec-mended',
    kind: 'charter',
    title: 'Mended one',
    members: [{ organisation: 'rec-dora' }],
  })
  const activated = await record('partnership.activated', subject, '2019-06', { note: 'in June' })
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto(`/record?replaces=${activated.position}`)
  const note = page.getByLabel('Note')
  expect(await note.inputValue()).toBe('in June')
  await note.fill('in May, as the minutes say')
  const when = page.getByRole('group', { name: 'Effective date *' })
  await when.getByRole('textbox').fill('May 2019')
  await when.getByText('May 2019').waitFor()
  await record('partnership.suspended', subject, '2021', {})
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').getByText('Something was recorded in between').waitFor()
  await page
    .getByRole('alert')
    .getByText(/Suspended/)
    .waitFor()
  await page.getByRole('button', { name: 'I have seen this: send it all the same' }).click()
  await send(page)
  const [, , suspended, correction] = await eventsOf(subject)
  expect(correction).toMatchObject({
    type: 'partnership.activated',
    effective: '2019-05',
    replaces: String(activated.position),
    data: { note: 'in May, as the minutes say' },
  })

  await page.goto(`/record?retracts=${suspended?.position}`)
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('This is required.').first().waitFor()
  await page.getByLabel('Reason *').fill('It was another partnership.')
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByText(/Recorded at position/).waitFor()
  expect((await eventsOf(subject)).at(-1)).toMatchObject({
    type: 'partnership.retracted',
    data: { retracts: suspended?.position, reason: 'It was another partnership.' },
  })
  expect(besides(faults, 412)).toEqual([])
})

test('a lost connection loses nothing, and sending again records once; a reload keeps the draft', async () => {
  const { page } = await open(browser, inject('baseUrl'))
  await page.goto('/record?type=organisation.registered')
  await page.getByLabel('Name *').fill('Rec offline')
  await choose(page, /Kind \*/, 'network')
  await year(page, '2020')
  await page.reload()
  expect(await page.getByLabel('Name *').inputValue()).toBe('Rec offline')
  expect(await page.getByRole('radio', { name: 'Year' }).isChecked()).toBe(true)

  await page.context().setOffline(true)
  await page.getByText('You are offline').waitFor()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').getByText('No answer came').waitFor()
  expect(await page.getByLabel('Name *').inputValue()).toBe('Rec offline')
  await page.context().setOffline(false)
  // The request arrives, its answer is lost.
  await page.route('**/v1/events', async route => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByRole('button', { name: 'Sending…' }).waitFor({ state: 'detached' })
  await page.getByRole('alert').getByText('No answer came').waitFor()
  await page.unroute('**/v1/events')
  await page.goto('/record')
  await page.getByRole('link', { name: 'Organisation registered – Rec offline' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByText(/Recorded at position/).waitFor()
  expect(await eventsOf('organisation/rec-offline')).toHaveLength(1)
})

test('what was changed after an answer was lost becomes a correction, not a second recording', async () => {
  const { page } = await open(browser, inject('baseUrl'))
  await page.goto('/record?type=organisation.registered')
  await page.getByLabel('Name *').fill('Rec lost answer')
  await choose(page, /Kind \*/, 'school')
  await year(page, '2020')
  await page.route('**/v1/events', async route => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('alert').getByText('No answer came').waitFor()
  await page.unroute('**/v1/events')
  await year(page, '2021')
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByRole('alert').getByText('An earlier sending of this form arrived').waitFor()
  await page.getByRole('button', { name: 'Correct that one with what is typed now' }).click()
  await page.getByRole('heading', { name: 'What is to be corrected' }).waitFor()
  await send(page)
  const [first, second] = await eventsOf('organisation/rec-lost-answer')
  expect(first?.effective).toBe('2020')
  expect(second).toMatchObject({ effective: '2021', replaces: String(first?.position) })
})

test('by keyboard alone', async () => {
  const { page, faults } = await open(browser, inject('baseUrl'))
  await page.goto('/record?type=figure.published')
  await page.getByLabel('Indicator *').focus()
  await page.keyboard.type('rec-visitors')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Visitors')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1200')
  await page.getByLabel('Title *').focus()
  await page.keyboard.type('Annual report')
  await page.getByLabel('Id *').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2022')
  await page.keyboard.press('Enter')
  await page.getByText(/Recorded at position/).waitFor()
  await isFocused(page, page.getByRole('heading', { name: /Recorded at position/ }))
  expect(await eventsOf('figure/rec-visitors')).toMatchObject([
    {
      effective: '2022',
      data: { indicator: 'rec-visitors', value: 1200, source: { title: 'Annual report' } },
    },
  ])
  expect(faults).toEqual([])
})

test('in French, on a phone', async () => {
  await record('programme.launched', 'programme/rec-mobile', '2015', { name: 'Rec mobile' })
  const { page, faults } = await open(browser, inject('baseUrl'), {
    lang: 'fr',
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/record?programme=rec-mobile')
  await page.getByRole('link', { name: 'Noter une activité tenue' }).click()
  await page.getByLabel('Titre *').fill('Journée Rec')
  await choose(page, /Type \*/, 'table ronde')
  const when = page.getByRole('group', { name: 'Date d’effet *' })
  await press(when, 'radio', 'Entre … et …')
  await when.getByLabel('Pas avant').fill('juillet 2021')
  await when.getByLabel('Pas après').fill('12/2021')
  await when.getByText('entre juillet 2021 et décembre 2021').waitFor()
  const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.getByText(/Enregistré à la position/).waitFor()
  expect(await eventsOf('activity/journee-rec')).toMatchObject([
    { effective: '2021-07/2021-12', data: { programme: 'rec-mobile', kind: 'round-table' } },
  ])
  await page.getByRole('link', { name: 'Saisir autre chose à son sujet' }).click()
  await page.getByText('elle a déjà été tenue').first().waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
})
