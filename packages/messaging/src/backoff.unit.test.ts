import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

test('waits longer after each failure, and never longer than 5 seconds', () => {
  for (let failures = 0; failures < 100; failures++) {
    const full = Math.min(5_000, 100 * 2 ** failures)
    const wait = backoff(failures)
    expect(wait).toBeLessThanOrEqual(full)
    expect(wait).toBeGreaterThanOrEqual(full * 0.8)
  }
})
