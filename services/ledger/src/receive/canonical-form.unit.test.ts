import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalForm } from './canonical-form.ts'

it('is the form that the reference makes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 5 })
  const key = fc.oneof(text, fc.nat().map(String), fc.constant('__proto__'))
  const value = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(null, true, false, -0, 1e21, 1e-7, Number.MAX_SAFE_INTEGER),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  })).value
  fc.assert(
    fc.property(value, value => {
      const posted = JSON.parse(JSON.stringify(value))
      expect(canonicalForm(posted)).toBe(canonicalize(posted))
    }),
  )
})

it('sorts by UTF-16 code units, also keys that look like numbers', () => {
  const posted = JSON.parse('{"10":1,"9":2,"\\u20ac":3,"\\ud83d\\ude00":4,"\\ufb33":5,"__proto__":6,"a":7}')
  expect(canonicalForm(posted)).toBe('{"10":1,"9":2,"__proto__":6,"a":7,"€":3,"😀":4,"\ufb33":5}')
})

it.each(['{"a":1e400}', '["\\ud800"]', '{"\\udc00":1}', '['.repeat(50_000) + ']'.repeat(50_000)])(
  'has none for %.20s',
  text => {
    expect(() => canonicalForm(JSON.parse(text))).toThrow()
  },
)
