import type { StreamState } from '@partnerships/messaging'
import { expect, test } from 'vitest'
import { isStalled, type Survey } from './survey.ts'

const at = (last: number, head: number, other: Partial<Survey> = {}, created = 'once'): Survey => ({
  ledgerid: 'ledger-1',
  head,
  stream: { created, last } as StreamState,
  difference: null,
  ...other,
})

test('a stream is stalled when it stands still behind what was recorded before', () => {
  expect(isStalled(at(5, 9), at(5, 9))).toBe(true)
  expect(isStalled(at(5, 9), at(6, 9))).toBe(false)
  expect(isStalled(at(9, 9), at(9, 9))).toBe(false)
})

test('what was only just recorded is not waited for yet', () => {
  expect(isStalled(at(5, 5), at(5, 9))).toBe(false)
})

test('a stream that was made anew is being worked on', () => {
  expect(isStalled(at(0, 9), at(0, 9, {}, 'again'))).toBe(false)
})

test('a difference that nobody mends is one to take up, as is a stream that is gone', () => {
  expect(isStalled(at(9, 9), at(9, 9, { difference: 'hole' }))).toBe(true)
  expect(isStalled(at(9, 9, { stream: null }), at(9, 9, { stream: null }))).toBe(true)
  expect(isStalled(at(9, 9), at(9, 9, { stream: null }))).toBe(false)
})
