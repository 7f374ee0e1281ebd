import { expect, test } from 'vitest'
import { rfc3339 } from './time.ts'

test.each([
  ['2026-11-22 06:14:37.729123+00', '2026-11-22T06:14:37.729123Z'],
  ['2026-11-22 06:14:37.7291+00', '2026-11-22T06:14:37.729100Z'],
  ['2026-11-22 06:14:37+00', '2026-11-22T06:14:37.000000Z'],
])('%s is %s', (text, instant) => {
  expect(rfc3339(text)).toBe(instant)
})

test.each(['2026-11-22 06:14:37+01', '2026-11-22', 'infinity', '0044-03-15 00:00:00+00 BC'])(
  '%s is refused',
  text => {
    expect(() => rfc3339(text)).toThrow(RangeError)
  },
)
