import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Known } from '../../known/index.ts'
import { createLiveAnswers, type LiveAnswer } from './live-answers.ts'

const known = (position: number): Known => ({
  ledgerid: 'l',
  position,
  time: null,
  isLatest: true,
  headers: {},
})

/** A ledger that moves, and a question whose answer is every tenth position. */
const world = () => {
  const state = { position: 1, asked: 0, fails: false }
  const latest = async () => known(state.position)
  const ask = async ({ position }: Known): Promise<LiveAnswer> => {
    state.asked++
    if (state.fails) throw new Error('away')
    return { position, text: `${position}`, compared: `${Math.floor(position / 10)}` }
  }
  const live = createLiveAnswers({ latest, now: () => new Date(0), everyMs: 5 })
  return { state, ask, live }
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(2)
}

it('answers at once, and then only when what is compared differs', async () => {
  const { state, ask, live } = world()
  const told: string[] = []
  const { first, leave } = await live.join('q', ask, ({ text }) => told.push(text))
  expect(first.text).toBe('1')
  state.position = 9
  await until(() => state.asked >= 2)
  await sleep(20)
  expect(told).toEqual([])
  state.position = 12
  await until(() => told.length > 0)
  expect(told).toEqual(['12'])
  leave()
})

it('asks once for all who listen to the same, and not at all when nothing has moved or nobody listens', async () => {
  const { state, ask, live } = world()
  const told: number[] = []
  const joined = await Promise.all(
    Array.from({ length: 50 }, (_, i) => live.join('q', ask, () => told.push(i))),
  )
  await sleep(30)
  const asked = state.asked
  expect(asked).toBeLessThanOrEqual(2)
  await sleep(30)
  expect(state.asked).toBe(asked)
  state.position = 20
  await until(() => told.length === 50)
  expect(state.asked).toBe(asked + 1)
  for (const { leave } of joined) leave()
  await sleep(15)
  state.position = 30
  await sleep(30)
  expect(state.asked).toBe(asked + 1)
})

it('goes on after a failure, and lets the first one be known', async () => {
  const { state, ask, live } = world()
  const told: string[] = []
  const { leave } = await live.join('q', ask, ({ text }) => told.push(text))
  state.fails = true
  state.position = 40
  await sleep(30)
  await expect(live.join('other', ask, () => {})).rejects.toThrow('away')
  state.fails = false
  await until(() => told.length > 0)
  expect(told).toEqual(['40'])
  leave()
})
