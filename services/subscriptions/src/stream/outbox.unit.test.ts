import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOutbox } from './outbox.ts'

const text = (chunk: Uint8Array | null) => (chunk === null ? null : Buffer.from(chunk).toString())

test('what is put comes out, in order, in chunks that are not large', async () => {
  const frames = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(frames, async sizes => {
      const outbox = createOutbox({ events: 100, bytes: 10_000_000 })
      for (const [i, size] of sizes.entries())
        expect(outbox.put(Buffer.alloc(size, 97 + (i % 26)))).toBe(true)
      const expected = sizes.map((size, i) => String.fromCharCode(97 + (i % 26)).repeat(size)).join('')
      let taken = ''
      while (!outbox.empty) {
        const chunk = text(await outbox.take())
        expect(chunk?.length).toBeLessThanOrEqual(64 * 1024)
        taken += chunk
      }
      expect(taken).toBe(expected)
    }),
  )
})

test('it waits for what comes, and for the end', async () => {
  const outbox = createOutbox({ events: 10, bytes: 100 })
  const first = outbox.take()
  outbox.put(Buffer.from('a'))
  outbox.put(Buffer.from('b'))
  expect(text(await first)).toBe('ab')
  const second = outbox.take()
  outbox.end()
  expect(await second).toBeNull()
  expect(outbox.put(Buffer.from('c'))).toBe(false)
  expect(await outbox.take()).toBeNull()
})

test.each([
  ['events', { events: 3, bytes: 1_000 }],
  ['bytes', { events: 1_000, bytes: 30 }],
])('it ends when more %s wait than the patience allows', async (_, patience) => {
  const outbox = createOutbox(patience)
  for (let i = 0; i < 3; i++) expect(outbox.put(Buffer.alloc(10))).toBe(true)
  expect(outbox.put(Buffer.alloc(10))).toBe(false)
  expect(await outbox.take()).toBeNull()
})

test('what was taken waits no more', async () => {
  const outbox = createOutbox({ events: 2, bytes: 20 })
  for (let i = 0; i < 10; i++) {
    expect(outbox.put(Buffer.alloc(10))).toBe(true)
    expect(outbox.put(Buffer.alloc(10))).toBe(true)
    await outbox.take()
  }
})
