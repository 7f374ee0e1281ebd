import { expect, it } from 'vitest'
import { TimeToSign } from './time-to-sign.ts'

const step = (
  lower: number,
  otherLower: number,
  { length = 1, otherLength = 1, begunSigned = false } = {},
) => ({
  lower,
  upper: lower + length,
  otherLower,
  otherUpper: otherLower + otherLength,
  begunSigned,
})

it('is of those with both days known that did not begin signed', () => {
  const time = new TimeToSign()
  time.add(step(130, 100))
  time.add(step(100, 100))
  time.add(step(110, 100))
  time.add(step(100, 100, { begunSigned: true }))
  time.add(step(130, 100, { length: 31 }))
  time.add(step(130, 100, { otherLength: 365 }))
  expect(time.result()).toEqual({ median: 10, p90: 26, excluded: 3 })
})

it('of none is not known', () =>
  expect(new TimeToSign().result()).toEqual({ median: null, p90: null, excluded: 0 }))
