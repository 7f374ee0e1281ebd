import type { CountingIndex, CountingView } from '@partnerships/read-models'
import { expect, test } from 'vitest'
import { withinPatience } from './within-patience.ts'

const known = { position: 1, ledgerid: 'ledger' }
const view = {} as CountingView
const index = (asOf: CountingIndex['asOf']): CountingIndex => ({
  asOf,
  settled: async () => {},
})

test('what is there in time is handed on, and so is what went wrong', async () => {
  expect(
    await withinPatience(
      index(async () => view),
      1_000,
    ).asOf(known),
  ).toBe(view)
  const broken = index(() => Promise.reject(new Error('away')))
  await expect(withinPatience(broken, 1_000).asOf(known)).rejects.toThrow('away')
})

test('who waits too long is told that it is behind, and loading goes on', async () => {
  const { promise, resolve } = Promise.withResolvers<CountingView>()
  const loading = index(() => promise)
  await expect(withinPatience(loading, 5).asOf(known)).rejects.toMatchObject({
    problem: { code: 'projection-behind' },
  })
  resolve(view)
  expect(await withinPatience(loading, 5).asOf(known)).toBe(view)
})
