import { eventTypes } from '@partnerships/contracts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everySubject, subjectOf } from './subject.ts'

const programmes = fc.option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_~-]{0,127}$/), { nil: null })

test('names the programme, the aggregate and what happened', () => {
  expect(subjectOf({ type: 'partnership.signed', programme: 'essaim' })).toBe(
    'partnerships.essaim.partnership.signed',
  )
  expect(subjectOf({ type: 'partnership.member-joined', programme: 'P-1_b~2' })).toBe(
    'partnerships.P-1_b~2.partnership.member-joined',
  )
})

test('has an underscore where there is no programme', () => {
  expect(subjectOf({ type: 'organisation.registered', programme: null })).toBe(
    'partnerships._.organisation.registered',
  )
})

test('is always four plain tokens of which the event can be told again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...eventTypes), programmes, (type, programme) => {
      const tokens = subjectOf({ type, programme }).split('.')
      expect(tokens).toHaveLength(4)
      expect(tokens.every(token => /^[\w~-]+$/.test(token))).toBe(true)
      const [root, inside, ...happened] = tokens
      expect(`${root}.>`).toBe(everySubject)
      expect(inside === '_' ? null : inside).toBe(programme)
      expect(happened.join('.')).toBe(type)
    }),
  )
})
