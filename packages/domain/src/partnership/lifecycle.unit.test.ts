import type { StageType } from '@partnerships/contracts'
import { expect, test } from 'vitest'
import { nextStatus, type Status, stagesAfter } from './lifecycle.ts'

const legal: Record<string, string> = {
  none: 'identified contacted negotiation-opened signed activated',
  identified: 'contacted negotiation-opened signed activated declined abandoned',
  contacted: 'negotiation-opened signed activated declined abandoned',
  negotiating: 'signed activated declined abandoned',
  signed: 'activated abandoned terminated',
  active: 'suspended expired completed terminated renewed',
  suspended: 'resumed expired completed terminated renewed',
  expired: 'reactivated',
  completed: 'reactivated',
  terminated: 'reactivated',
  declined: 'contacted negotiation-opened signed',
  abandoned: 'contacted negotiation-opened signed',
}

test.each(Object.entries(legal))('from %s', (state, types) => {
  const status = state === 'none' ? null : (state as Status)
  const expected = types.split(' ').map(type => `partnership.${type}`)
  expect(stagesAfter(status).sort()).toEqual(expected.sort())
})

test.each([
  ['active', 'partnership.renewed', 'active'],
  ['suspended', 'partnership.renewed', 'suspended'],
  ['suspended', 'partnership.resumed', 'active'],
  ['expired', 'partnership.reactivated', 'active'],
  ['signed', 'partnership.activated', 'active'],
  ['abandoned', 'partnership.negotiation-opened', 'negotiating'],
  ['active', 'partnership.resumed', undefined],
  ['expired', 'partnership.activated', undefined],
] as const)('%s, then %s: %s', (from, type, to) => {
  expect(nextStatus(from as Status, type as StageType)).toBe(to)
})
