import { expect, it } from 'vitest'
import { daysToSign } from './time-to-sign.ts'

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
  expect(daysToSign(step(130, 100))).toBe(30)
  expect(daysToSign(step(100, 100))).toBe(0)
  expect(daysToSign(step(100, 100, { begunSigned: true }))).toBeNull()
  expect(daysToSign(step(130, 100, { length: 31 }))).toBeNull()
  expect(daysToSign(step(130, 100, { otherLength: 365 }))).toBeNull()
})
