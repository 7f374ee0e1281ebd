import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get } from './ask/ask.ts'
import { type Compared, compareAnswer } from './ask/compare.ts'
import { beginsLater, type Listed, randomQuery } from './ask/random-query.ts'
import { createDice } from './generate/dice.ts'
import { growWorld } from './generate/grow.ts'
import { counters } from './metrics/counters.ts'
import { type Running, startRunning } from './stack/running.ts'
import { dayAt } from './time/day.ts'

/** `ORACLE_RUNS` makes it longer; `ORACLE_SEED` repeats the run that a failure names. */
const { ORACLE_RUNS: runs = '2', ORACLE_SEED: seed = String(Date.now() % 1_000_000) } = process.env

let running: Running
let catalogue: Listed[]

beforeAll(async () => {
  running = await startRunning()
  const { items } = await get<{ items: Listed[] }>(running.baseUrl, '/v1/metrics')
  catalogue = items.filter(({ name }) => counters[name])
})
afterAll(() => running?.stop())

test.each(Array.from({ length: Number(runs) }, (_, i) => Number(seed) + i))(
  'ORACLE_SEED=%i: every answer is what brute force comes to',
  async run => {
    const dice = createDice(run)
    const events = await growWorld(running, `r${run}`, dice)
    const world = { dice, tag: `r${run}`, recorded: [] }
    const wrong: Compared[] = []
    for (const listed of catalogue)
      for (let i = 0; i < 12; i++) {
        const query = randomQuery(world, listed, events)
        if (beginsLater(query, dayAt(new Date().toISOString(), 'Europe/Paris'))) continue
        const compared = await compareAnswer(running.baseUrl, query, events, dice.between(1, 50))
        if (!isDeepStrictEqual(compared.answered, compared.expected)) wrong.push(compared)
      }
    const [first] = wrong
    if (first) {
      const questions = wrong.map(({ question }) => question).join('\n')
      expect(first.answered, `ORACLE_SEED=${run}: wrong are\n${questions}\nthe first:`).toEqual(
        first.expected,
      )
    }
  },
)
