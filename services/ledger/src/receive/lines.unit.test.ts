import fc from 'fast-check'
import { expect, it } from 'vitest'
import { limits } from './limits.ts'
import { LineCutter } from './lines.ts'

const cut = (chunks: Uint8Array[]) => {
  const cutter = new LineCutter()
  const lines = [...chunks.flatMap(chunk => cutter.push(chunk)), ...cutter.end()]
  return lines.map(({ line, bytes }) => ({ line, text: bytes?.toString() ?? null }))
}

it('cuts the same lines wherever the chunks end', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\r', '"', '😀'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(100)), (lines, cuts) => {
      const bytes = Buffer.from(lines.join('\n'))
      const ends = [...cuts.filter(i => i < bytes.length), bytes.length].sort((a, b) => a - b)
      const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
      const expected = lines.flatMap((text, i) => (/^[ \r\t]*$/.test(text) ? [] : [{ line: i + 1, text }]))
      expect(cut(chunks)).toEqual(expected)
    }),
  )
})

it('passes a line that is too long on without its bytes, and goes on after it', () => {
  const long = Buffer.alloc(limits.eventBytes + 1, 'a')
  const longest = long.subarray(1).toString()
  expect(cut([Buffer.from('{}\n'), long, Buffer.from('aaa\n\n{"b":1}')])).toEqual([
    { line: 1, text: '{}' },
    { line: 2, text: null },
    { line: 4, text: '{"b":1}' },
  ])
  expect(cut([Buffer.from(longest), Buffer.from('\n')])).toEqual([{ line: 1, text: longest }])
})
