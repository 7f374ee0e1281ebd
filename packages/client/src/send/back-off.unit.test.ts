import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { delayOf, pause } from './back-off.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('each delay is between half and all of twice the one before, at most 30 s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10_000 }), (attempt, first) => {
      const longest = Math.min(30_000, first * 2 ** (attempt - 1))
      const delay = delayOf(attempt, first)
      expect(delay).toBeGreaterThanOrEqual(longest / 2)
      expect(delay).toBeLessThanOrEqual(longest)
    }),
  )
})

test('a pause ends at once when it is aborted', async () => {
  const end = new AbortController()
  const pausing = pause(2 ** 31 - 1, end.signal).catch(reason => reason)
  end.abort('enough')
  expect(await pausing).toBe('enough')
  await expect(pause(0, end.signal)).rejects.toBe('enough')
})

test('a pause ends when the machine is connected again', async () => {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  const pausing = pause(2 ** 31 - 1, undefined)
  page.dispatchEvent(new Event('online'))
  await pausing
})
