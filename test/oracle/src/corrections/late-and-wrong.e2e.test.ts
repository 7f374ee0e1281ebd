import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, startRunning } from '../stack/running.ts'
import { about, notSo, on, storyOn } from './story.ts'

let running: Running
const { tell, total, evidence, changes } = storyOn(() => running.baseUrl)

const programmes = ['opening', 'amendment', 'membership', 'here', 'there', 'merged', 'year-end', 'renewal']
const organisations = ['acme', 'brio', 'one', 'another', 'third']

beforeAll(async () => {
  running = await startRunning()
  for (const id of programmes)
    await tell({
      type: 'programme.launched',
      subject: `programme/${id}`,
      effective: '2014',
      data: { name: id },
    })
  for (const id of organisations)
    await tell({
      type: 'organisation.registered',
      subject: `organisation/${id}`,
      effective: '2010',
      data: { name: id, kind: 'association' },
    })
})
afterAll(() => running?.stop())

const opening = (programme: string, ...members: string[]) => ({
  programme,
  kind: 'agreement',
  members: members.map(organisation => ({ organisation })),
})

test('an opening is retracted, and the next event opens again', async () => {
  const opened = await tell(on('reopened', '2022-05-10', 'activated', opening('opening', 'acme')))
  const retracted = await tell(notSo('reopened', opened))
  const reopened = await tell(on('reopened', '2023-02-01', 'activated', opening('opening', 'brio')))

  const in2022 = 'new-partnerships?from=2022&to=2023&programme=opening'
  expect(await total(in2022, opened)).toEqual(about(1))
  expect(await total(in2022, retracted)).toEqual(about(0))
  expect(await total(in2022, reopened)).toEqual(about(0))
  expect(await evidence(in2022, opened)).toEqual([`partnership/reopened ${opened}`])
  expect(await evidence(in2022, reopened)).toEqual([])
  expect(await changes(in2022, opened, reopened)).toEqual([
    `removed partnership/reopened ${opened} by ${retracted}`,
  ])

  const in2023 = 'new-partnerships?from=2023&to=2024&programme=opening&organisation=brio'
  expect(await total(in2023, retracted)).toEqual(about(0))
  expect(await total(in2023, reopened)).toEqual(about(1))
  expect(await changes(in2023, opened, reopened)).toEqual([
    `added partnership/reopened ${reopened} by ${reopened}`,
  ])

  const atEndOf2022 = 'active-partnerships?at=2022-12-31&programme=opening'
  expect(await total(atEndOf2022, opened)).toEqual(about(1))
  expect(await total(atEndOf2022, reopened)).toEqual(about(0))
})

test('an amendment is retracted: what it changed was never so', async () => {
  await tell(on('amended', '2021-03-01', 'activated', opening('amendment', 'acme')))
  const amended = await tell(on('amended', '2022', 'amended', { kind: 'charter', themes: ['emploi'] }))
  const ended = await tell(on('amended', '2023-06-30', 'terminated'))
  const retracted = await tell(notSo('amended', amended))

  const charters = 'ended-partnerships?from=2023&to=2024&programme=amendment&kind=charter'
  const agreements = 'ended-partnerships?from=2023&to=2024&programme=amendment&kind=agreement'
  expect(await total(charters, ended)).toEqual(about(1))
  expect(await total(agreements, ended)).toEqual(about(0))
  expect(await total(charters, retracted)).toEqual(about(0))
  expect(await total(agreements, retracted)).toEqual(about(1))
  expect(await changes(charters, ended, retracted)).toEqual([
    `removed partnership/amended ${ended} by ${retracted}`,
  ])
  expect(await changes(agreements, ended, retracted)).toEqual([
    `added partnership/amended ${ended} by ${retracted}`,
  ])

  // Some day in 2022 the agreement became a charter: in the middle of the year it may have been either.
  const inJune = 'active-partnerships?at=2022-06-15&programme=amendment'
  expect(await total(`${inJune}&kind=charter`, ended)).toEqual(about(0, 1))
  expect(await total(`${inJune}&kind=agreement`, ended)).toEqual(about(0, 1))
  expect(await total(`${inJune}&kind=agreement`, retracted)).toEqual(about(1))
  expect(await changes(`${inJune}&kind=agreement`, ended, retracted)).toEqual([
    expect.stringMatching(/^certain partnership\/amended \d+ by \d+$/),
  ])
  expect(await total(inJune, ended)).toEqual(about(1))
  expect(await total(inJune, retracted)).toEqual(about(1))
  expect(await changes(inJune, ended, retracted)).toEqual([])
})

test('a membership is retracted: the member was never a partner', async () => {
  await tell(on('joined', '2020-01-01', 'activated', opening('membership', 'acme')))
  const joined = await tell(on('joined', '2021-04-01', 'member-joined', { organisation: 'brio' }))
  const retracted = await tell(notSo('joined', joined))

  const newPartners = 'new-partners?from=2021&to=2022&programme=membership'
  expect(await total(newPartners, joined)).toEqual(about(1))
  expect(await total(newPartners, retracted)).toEqual(about(0))
  expect(await evidence(newPartners, joined)).toEqual([expect.stringMatching(`/brio ${joined}$`)])
  expect(await evidence(newPartners, retracted)).toEqual([])
  expect(await changes(newPartners, joined, retracted)).toEqual([
    expect.stringMatching(`^removed .*/brio ${joined} by ${retracted}$`),
  ])

  const partners = 'active-partners?at=2021-12-31&programme=membership'
  expect(await total(partners, joined)).toEqual(about(2))
  expect(await total(partners, retracted)).toEqual(about(1))
  const withBrio = 'active-partnerships?at=2021-12-31&programme=membership&organisation=brio'
  expect(await total(withBrio, joined)).toEqual(about(1))
  expect(await total(withBrio, retracted)).toEqual(about(0))
})

test('a replacement changes the programme, of all that was and will be', async () => {
  const opened = await tell(on('moved', '2022-03-01', 'activated', opening('here', 'acme')))
  const ended = await tell(on('moved', '2023-03-01', 'completed'))
  const moved = await tell(on('moved', '2022-03-01', 'activated', opening('there', 'acme'), opened))

  const news = 'new-partnerships?from=2022&to=2023'
  const ends = 'ended-partnerships?from=2023&to=2024'
  for (const [programme, before, after] of [
    ['here', 1, 0],
    ['there', 0, 1],
  ] as const) {
    expect(await total(`${news}&programme=${programme}`, ended)).toEqual(about(before))
    expect(await total(`${news}&programme=${programme}`, moved)).toEqual(about(after))
    expect(await total(`${ends}&programme=${programme}`, ended)).toEqual(about(before))
    expect(await total(`${ends}&programme=${programme}`, moved)).toEqual(about(after))
  }
  expect(await evidence(`${news}&programme=here`, ended)).toEqual([`partnership/moved ${opened}`])
  expect(await evidence(`${news}&programme=there`, moved)).toEqual([`partnership/moved ${moved}`])
  expect(await changes(`${news}&programme=there`, ended, moved)).toEqual([
    `added partnership/moved ${moved} by ${moved}`,
  ])
  expect(await changes(`${ends}&programme=here`, ended, moved)).toEqual([
    `removed partnership/moved ${ended} by ${moved}`,
  ])
})

describe('organisations are merged after the fact', () => {
  const merged = (id: string, effective: string, data: { into: string; reason?: string }) => ({
    type: 'organisation.merged',
    subject: `organisation/${id}`,
    effective,
    data,
  })
  const within = 'programme=merged'
  let before: number

  beforeAll(async () => {
    // one: 2019 to mid 2020. another: from 2021 on. third: from 2018 on.
    await tell(on('of-one', '2019-01-01', 'activated', opening('merged', 'one')))
    await tell(on('of-one', '2020-06-30', 'completed'))
    await tell(on('of-another', '2021-01-01', 'activated', opening('merged', 'another')))
    before = await tell(on('of-third', '2018-01-01', 'activated', opening('merged', 'third')))
  })

  test('a duplicate was one all along', async () => {
    const after = await tell(merged('another', '2025-01-01', { into: 'one', reason: 'duplicate' }))
    const news = `new-partners?from=2021&to=2022&${within}`
    const returns = `returning-partners?from=2021&to=2022&${within}`
    expect(await total(news, before)).toEqual(about(1))
    expect(await total(news, after)).toEqual(about(0))
    expect(await total(returns, before)).toEqual(about(0))
    expect(await total(returns, after)).toEqual(about(1))
    expect(await changes(news, before, after)).toEqual([
      expect.stringMatching(`^removed .*/another .* by ${after}$`),
    ])
    expect(await changes(returns, before, after)).toEqual([
      expect.stringMatching(`^added .*/one .* by ${after}$`),
    ])
    const withOne = `active-partnerships?at=2022-01-01&organisation=one&${within}`
    expect(await total(withOne, before)).toEqual(about(0))
    expect(await total(withOne, after)).toEqual(about(1))
    expect(await evidence(withOne, after)).toEqual([expect.stringMatching(/^partnership\/of-another /)])
  })

  test('a merger keeps apart what was before it, and ends the one of two partners', async () => {
    const last = await tell(merged('third', '2023-07-01', { into: 'another' }))
    const news = `new-partners?from=2018&to=2024&${within}`
    const ends = `ended-partners?from=2023&to=2024&${within}`
    const partners = (at: string) => `active-partners?at=${at}&${within}`
    // third in 2018, one in 2019; another is one.
    expect(await total(news, last - 1)).toEqual(about(2))
    expect(await total(news, last)).toEqual(about(2))
    expect(await total(ends, last - 1)).toEqual(about(0))
    expect(await total(ends, last)).toEqual(about(1))
    expect(await evidence(ends, last)).toEqual([expect.stringMatching(`/third ${last}$`)])
    expect(await total(partners('2023-06-30'), last)).toEqual(about(2))
    expect(await total(partners('2023-07-01'), last)).toEqual(about(1))
    expect(await total(partners('2023-07-01'), last - 1)).toEqual(about(2))
  })
})

test('a date moves across the end of a year', async () => {
  const told = await tell(on('december', '2021-12-31', 'activated', opening('year-end', 'acme')))
  const corrected = await tell(on('december', '2022-01-01', 'activated', opening('year-end', 'acme'), told))
  const vague = await tell(
    on('december', '2021-12/2022-01', 'activated', opening('year-end', 'acme'), corrected),
  )

  const news = (year: number) => `new-partnerships?from=${year}&to=${year + 1}&programme=year-end`
  const atEnd = 'active-partnerships?at=2021-12-31&programme=year-end'
  const known = [
    { at: told, in2021: about(1), in2022: about(0), stock: about(1) },
    { at: corrected, in2021: about(0), in2022: about(1), stock: about(0) },
    { at: vague, in2021: about(0, 1), in2022: about(0, 1), stock: about(0, 1) },
  ]
  for (const { at, in2021, in2022, stock } of known) {
    expect(await total(news(2021), at)).toEqual(in2021)
    expect(await total(news(2022), at)).toEqual(in2022)
    expect(await total(atEnd, at)).toEqual(stock)
  }
  expect(await total('new-partnerships?from=2021&to=2023&programme=year-end', vague)).toEqual(about(1))
  expect(await evidence(news(2022), vague)).toEqual([`partnership/december ${vague}?`])
  expect(await changes(news(2021), told, corrected)).toEqual([
    `removed partnership/december ${told} by ${corrected}`,
  ])
  expect(await changes(news(2022), told, corrected)).toEqual([
    `added partnership/december ${corrected} by ${corrected}`,
  ])
})

test('a renewal learnt late mends what the clock recorded', async () => {
  const term = { until: '2022' }
  const activated = await tell(
    on('renewed', '2020-01-01', 'activated', { ...opening('renewal', 'acme'), term }),
  )
  await running.letTermsRunOut()
  const [expiry] = await running.eventsAfter(activated)
  const expired = expiry?.position ?? 0
  expect(expiry).toMatchObject({ source: '/clock', type: 'partnership.expired', effective: '2022' })
  const renewed = await tell(on('renewed', '2022-11-15', 'renewed', { term: { until: '2090' } }))

  const ends = 'ended-partnerships?from=2022&to=2023&programme=renewal'
  const renewals = 'renewed-partnerships?from=2022&to=2023&programme=renewal'
  const after = 'active-partnerships?at=2023-06-30&programme=renewal'
  const between = 'active-partnerships?at=2022-06-30&programme=renewal'
  for (const [query, before, then, now] of [
    [ends, about(0), about(1), about(0)],
    [renewals, about(0), about(0), about(1)],
    [after, about(1), about(0), about(1)],
    [between, about(1), about(0, 1), about(1)],
  ] as const) {
    expect(await total(query, activated)).toEqual(before)
    expect(await total(query, expired)).toEqual(then)
    expect(await total(query, renewed)).toEqual(now)
  }
  expect(await evidence(ends, expired)).toEqual([`partnership/renewed ${expired}`])
  expect(await changes(ends, expired, renewed)).toEqual([
    `removed partnership/renewed ${expired} by ${renewed}`,
  ])
  expect(await changes(ends, activated, renewed)).toEqual([])
  expect(await changes(after, expired, renewed)).toEqual([
    `added partnership/renewed ${activated} by ${renewed}`,
  ])
})
