import { expect, test } from 'vitest'
import { keepRunning, type Running } from './keep-running.ts'

/** A thing that ends when it is told to; `ends` are the ways in which it can be ended from outside. */
const things = () => {
  const ends: ((how: string) => void)[] = []
  const launch = async (): Promise<Running> => {
    const { promise, resolve } = Promise.withResolvers<string>()
    ends.push(resolve)
    return { exited: promise, stop: async () => resolve('stopped') }
  }
  const started = async (count: number) => {
    while (ends.length < count) await new Promise(resolve => setTimeout(resolve, 5))
  }
  return { ends, launch, started }
}

test('what ends by itself is started again, and said so', async () => {
  const { ends, launch, started } = things()
  const said: string[] = []
  const kept = await keepRunning('it', launch, line => said.push(line))
  ends[0]?.('ended with code 3')
  await started(2)
  expect(said).toEqual(['it ended with code 3; starting it again'])
  await kept.stop()
  expect(ends).toHaveLength(2)
})

test('what is stopped stays stopped', async () => {
  const { ends, launch } = things()
  const said: string[] = []
  const kept = await keepRunning('it', launch, line => said.push(line))
  await kept.stop()
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(ends).toHaveLength(1)
  expect(said).toEqual([])
})

test('a start that fails later is tried again', async () => {
  const { ends, launch, started } = things()
  const said: string[] = []
  let calls = 0
  const launchButOnce = () => (++calls === 2 ? Promise.reject(new Error('no room')) : launch())
  const kept = await keepRunning('it', launchButOnce, line => said.push(line))
  ends[0]?.('ended by SIGKILL')
  await started(2)
  expect(said).toEqual(['it ended by SIGKILL; starting it again', 'it did not start: no room'])
  await kept.stop()
})

test('one that is being started while all stops is stopped too', async () => {
  const { ends, launch } = things()
  const { promise: mayStart, resolve: letStart } = Promise.withResolvers<void>()
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  let stopped = 0
  let calls = 0
  const kept = await keepRunning(
    'it',
    async () => {
      if (++calls === 2) {
        ask()
        await mayStart
      }
      const running = await launch()
      const stop = () => {
        stopped++
        return running.stop()
      }
      return { exited: running.exited, stop }
    },
    () => {},
  )
  ends[0]?.('ended')
  await asked
  const stopping = kept.stop()
  letStart()
  await stopping
  expect(calls).toBe(2)
  expect(stopped).toBeGreaterThanOrEqual(2)
})

test('a first start that fails is the caller’s to hear of', async () => {
  await expect(
    keepRunning(
      'it',
      () => Promise.reject(new Error('no')),
      () => {},
    ),
  ).rejects.toThrow('no')
})
