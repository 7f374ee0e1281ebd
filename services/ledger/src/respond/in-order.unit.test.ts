import { setImmediate as tick } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

async function* from<T>(...chunks: T[][]) {
  for (const chunk of chunks) {
    await tick()
    yield chunk
  }
}

async function collect<T>(results: AsyncGenerator<T[]>) {
  const all: T[] = []
  for await (const some of results) all.push(...some)
  return all
}

it('gives the results in order, whichever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(5))), fc.integer({ min: 1, max: 5 }), async (chunks, most) => {
      let [underWay, highest] = [0, 0]
      const apply = async (ticks: number) => {
        highest = Math.max(highest, ++underWay)
        for (let i = 0; i < ticks; i++) await tick()
        underWay--
        return ticks
      }
      expect(await collect(inOrder(from(...chunks), apply, () => 1 / most))).toEqual(chunks.flat())
      expect(highest).toBeLessThanOrEqual(most)
    }),
    { numRuns: 50 },
  )
})

it('reads no further than it is taken from', async () => {
  const applied: number[] = []
  const results = inOrder(
    from([1, 2, 3, 4, 5]),
    async n => applied.push(n),
    () => 1 / 2,
  )
  expect(await results.next()).toEqual({ done: false, value: [1, 2] })
  await tick()
  await tick()
  expect(applied.length).toBeLessThanOrEqual(4)
  await results.return(undefined)
})

it('gives what came before a failure, then the failure', async () => {
  async function* failing() {
    yield [1, 2]
    throw new Error('broke off')
  }
  const results = inOrder(
    failing(),
    async n => n,
    () => 0.1,
  )
  expect(await results.next()).toMatchObject({ value: [1, 2] })
  await expect(results.next()).rejects.toThrow('broke off')
})
