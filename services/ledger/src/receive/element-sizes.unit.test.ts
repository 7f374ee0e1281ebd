import fc from 'fast-check'
import { expect, it } from 'vitest'
import { elementSizes } from './element-sizes.ts'

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 5 })
const element = fc.tuple(space, fc.json(), space).map(parts => parts.join(''))

it('measures what stands between the separators, white space included', () => {
  fc.assert(
    fc.property(fc.array(element, { minLength: 1 }), space, (elements, around) => {
      const bytes = Buffer.from(`${around}[${elements.join(',')}]${around}`)
      expect(elementSizes(bytes)).toEqual(elements.map(text => Buffer.byteLength(text)))
    }),
  )
})

it('measures text that is no array as far as it goes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      const sizes = elementSizes(bytes)
      expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(bytes.length)
    }),
  )
  expect(elementSizes(Buffer.from('[{"a":"unterminated'))).toEqual([18])
})
