import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append, type Told } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

const types = ['partnership.signed', 'partnership.activated', 'organisation.registered'] as const
type Type = (typeof types)[number]

/** What the ledger holds: its types by position, less one. */
const recorded: Type[] = []
let ledger: Awaited<ReturnType<typeof ledgerDatabase>>

beforeAll(async () => {
  ledger = await ledgerDatabase()
})
afterAll(() => ledger.drop())

let subjects = 0
const record = async (batch: readonly Type[]) => {
  const events = batch.map(type => ({ type, subject: `${type.split('.')[0]}/s${++subjects}` }) satisfies Told)
  await append(ledger.pool, events)
  recorded.push(...batch)
}

const fitting = (filter: readonly Type[], after: number) =>
  recorded.flatMap((type, i) => (i >= after && (filter.length === 0 || filter.includes(type)) ? [i + 1] : []))

/** Reads until everything up to a position was read, going away after every so many messages and coming back. */
async function readInPieces(
  url: string,
  filter: readonly Type[],
  after: number,
  pieces: readonly number[],
  end: () => Promise<number>,
) {
  const seen: number[] = []
  const types = filter.map(type => `type=${type}`).join('&')
  let last = after
  for (const piece of pieces) {
    const reader = await openStream(url, `${types}&after=${after}`, { 'last-event-id': String(last) })
    await Promise.race([reader.until(piece), end().then(head => reader.upTo(head))])
    await reader.leave()
    seen.push(...reader.positions())
    last = reader.ids.at(-1) ?? last
  }
  const reader = await openStream(url, types, { 'last-event-id': String(last) })
  await reader.upTo(await end())
  await reader.leave()
  return [...seen, ...reader.positions()]
}

const filter = fc.uniqueArray(fc.constantFrom(...types), { maxLength: 2 })
const reader = fc.record({
  filter,
  behind: fc.nat(60),
  pieces: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
})
const batch = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 12 })

test.each([
  ['a ring that holds it all', 1_000],
  ['a ring that moves past them', 7],
  ['no ring', 0],
])('however readers come and go while events come, each sees every event once: %s', async (_, events) => {
  const service = await stand(ledger.pool, {
    keepAliveMs: 10,
    pollMs: 2,
    ringLimits: { events, characters: 1e9 },
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(reader, { minLength: 1, maxLength: 8 }),
      fc.array(batch, { maxLength: 20 }),
      async (readers, batches) => {
        const before = recorded.length
        const written = (async () => {
          for (const batch of batches) await record(batch)
          return recorded.length
        })()
        const starts = readers.map(({ behind }) => Math.max(0, before - behind))
        const seen = await Promise.all(
          readers.map(({ filter, pieces }, i) =>
            readInPieces(service.url, filter, starts[i] as number, pieces, () => written),
          ),
        )
        expect(seen).toEqual(readers.map(({ filter }, i) => fitting(filter, starts[i] as number)))
      },
    ),
    { numRuns: 8 },
  )
  await service.stop()
})

test('who comes without a position while events come misses none after it, and gets none before', async () => {
  const service = await stand(ledger.pool, {
    keepAliveMs: 10,
    pollMs: 2,
    ringLimits: { events: 5, characters: 1e9 },
  })
  let isWriting = true
  const writing = (async () => {
    while (isWriting) await record(['partnership.signed', 'organisation.registered'])
  })()
  const readers = []
  for (let i = 0; i < 30; i++) {
    const known = recorded.length
    const reader = await openStream(service.url)
    const start = Number(reader.response.headers.get('ledger-position'))
    expect(start).toBeGreaterThanOrEqual(known)
    readers.push({ reader, start })
  }
  isWriting = false
  await writing
  for (const { reader, start } of readers) {
    await reader.upTo(recorded.length)
    expect(reader.positions()).toEqual(fitting([], start))
    await reader.leave()
  }
  await service.stop()
})
