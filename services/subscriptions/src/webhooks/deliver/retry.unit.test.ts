import { expect, it } from 'vitest'
import { afterAttempt } from './after-attempt.ts'
import { patienceMs, retryAfterOf, retryDelay } from './retry.ts'

it('tries again within 5 s, then three times later each time, up to six hours', () => {
  for (const random of [() => 0, () => 0.999]) {
    const delays = [1, 2, 3, 4, 12, 50].map(failures => retryDelay(failures, random))
    expect(delays[0]).toBeLessThanOrEqual(5_000)
    expect(delays[0]).toBeGreaterThan(3_000)
    expect(delays[1]).toBeCloseTo(3 * (delays[0] as number))
    expect(delays.at(-1)).toBeLessThanOrEqual(6 * 3_600_000)
    expect(delays.at(-1)).toBe(delays.at(-2))
  }
})

it.each([
  ['120', 120_000],
  ['0', 0],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', 0],
  ['-5', 0],
  [undefined, 0],
])('reads Retry-After: %s', (header, expected) =>
  expect(retryAfterOf(header, new Date('2026-11-22T10:00:00Z'))).toBe(expected),
)

const at = '2026-11-22T10:00:00.000Z'
const now = new Date(at)
const outcome = (status: number | null, retryAfter?: string) => ({
  at,
  durationMs: 1,
  status,
  failure: status === 204 ? null : 'no',
  response: null,
  retryAfter,
})
const fresh = { position: 4, attempts: 0, waiting_since: null }

it('goes on past what is taken', () =>
  expect(afterAttempt({ ...fresh, attempts: 3, waiting_since: at }, 7, outcome(204), now)).toEqual({
    position: 7,
    status: 'active',
    why: null,
    waiting: null,
    waiting_since: null,
    attempts: 0,
    next_attempt: null,
  }))

it('waits with what is not, and no shorter than asked', () => {
  const first = afterAttempt(fresh, 7, outcome(null), now)
  expect(first).toMatchObject({ position: 4, status: 'active', waiting: 7, waiting_since: at, attempts: 1 })
  expect(Date.parse(first.next_attempt as string) - now.getTime()).toBeLessThanOrEqual(5_000)
  const asked = afterAttempt(fresh, 7, outcome(503, '90'), now)
  expect(asked.next_attempt).toBe('2026-11-22T10:01:30.000Z')
})

it('never waits beyond the three days, and is failing after them', () => {
  const since = new Date(now.getTime() - patienceMs + 60_000).toISOString()
  const last = afterAttempt({ position: 4, attempts: 20, waiting_since: since }, 7, outcome(500), now)
  expect(last).toMatchObject({ status: 'active', next_attempt: '2026-11-22T10:01:00.000Z' })
  const after = {
    position: 4,
    attempts: 21,
    waiting_since: new Date(now.getTime() - patienceMs).toISOString(),
  }
  expect(afterAttempt(after, 7, outcome(500), now)).toMatchObject({
    status: 'failing',
    position: 4,
    waiting: 7,
    why: 'position 7: no',
    next_attempt: null,
  })
})

it('is gone at 410', () =>
  expect(afterAttempt(fresh, 7, outcome(410), now)).toMatchObject({
    status: 'gone',
    position: 4,
    waiting: 7,
  }))
