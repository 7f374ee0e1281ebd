import type { ToldEvent } from '@partnerships/contracts/answers'
import { expect, test } from 'vitest'
import { memberSpells } from './member-spells.ts'

const event = (type: string, effective: string, data: object, inForce = true): ToldEvent =>
  ({ type: `partnership.${type}`, effective, data, inForce }) as never

const opening = event('signed', '2020-01-01', {
  members: [{ organisation: 'a', role: 'host' }, { organisation: 'b' }],
})

test('members come in with the opening, as partners unless told', () => {
  expect(memberSpells([opening])).toEqual([
    { organisation: 'a', role: 'host', from: '2020-01-01', until: null },
    { organisation: 'b', role: 'partner', from: '2020-01-01', until: null },
  ])
})

test('one who left and came back was in twice; a changed role is the one told', () => {
  const spells = memberSpells([
    opening,
    event('member-left', '2021', { organisation: 'b' }),
    event('member-joined', '2022', { organisation: 'b', role: 'funder' }),
    event('member-role-changed', '2023', { organisation: 'b', role: 'observer' }),
  ])
  expect(spells.filter(({ organisation }) => organisation === 'b')).toEqual([
    { organisation: 'b', role: 'partner', from: '2020-01-01', until: '2021' },
    { organisation: 'b', role: 'observer', from: '2022', until: null },
  ])
})

test('what is not in force changes nothing', () => {
  expect(memberSpells([opening, event('member-left', '2021', { organisation: 'b' }, false)])).toEqual(
    memberSpells([opening]),
  )
})
