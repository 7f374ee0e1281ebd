import { expect, test } from 'vitest'
import { createBell } from './bell.ts'

const never = 2 ** 30

test('a ring wakes all who wait', async () => {
  const { ring, bell } = createBell()
  const waits = [bell.wait(never), bell.wait(never)]
  ring()
  await Promise.all(waits)
})

test('a wait ends by itself, and when its signal aborts', async () => {
  const { bell } = createBell()
  await bell.wait(1)
  await bell.wait(never, AbortSignal.timeout(1))
  await bell.wait(never, AbortSignal.abort())
})

test('a ring before the wait is not heard', async () => {
  const { ring, bell } = createBell()
  ring()
  const wait = bell.wait(never).then(() => 'woken')
  expect(await Promise.race([wait, new Promise(resolve => setTimeout(resolve, 20, 'asleep'))])).toBe('asleep')
  ring()
  expect(await wait).toBe('woken')
})
