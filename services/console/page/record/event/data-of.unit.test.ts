import { expect, test } from 'vitest'
import { datedOf, noDate } from '../../date-field/dated.ts'
import { newDraft } from '../draft/draft.ts'
import { fieldsOf, leavesOf } from '../forms/forms.ts'
import { dataOf } from './data-of.ts'
import { missingIn } from './missing.ts'
import { numberOf } from './number-of.ts'
import { slugOf } from './slug.ts'
import { valuesOf } from './values-of.ts'

const signed = leavesOf(fieldsOf('partnership.signed', true))
const opening = {
  programme: 'essaim',
  kind: 'charter',
  title: 'Charte',
  members: [{ organisation: 'acme' }, { organisation: 'brio', role: 'funder' }],
  themes: ['numerique'],
  territories: ['FR-21'],
  term: { from: '2019', until: '../2022' },
  note: 'Two lines\nof it',
  source: { title: 'Journal', published: '2019-06', url: 'https://example.org' },
}

test.each([
  ['partnership.signed', opening],
  [
    'programme.launched',
    { name: 'L’ESSaim', host: 'acme', themes: [{ key: 'a', label: { fr: 'A', en: 'B' } }], timezone: 'UTC' },
  ],
  ['figure.published', { indicator: 'members', value: 12.5, about: 'partnership/p', source: { title: 'T' } }],
  [
    'activity.held',
    {
      programme: 'essaim',
      kind: 'workshop',
      title: 'T',
      participants: { count: 3, organisations: ['acme'] },
    },
  ],
] as const)('the data of %s come out of its form as they went in', (type, data) => {
  const leaves = leavesOf(fieldsOf(type, true))
  expect(dataOf(leaves, valuesOf(leaves, data))).toEqual(data)
})

test('what is left empty is left out', () => {
  expect(dataOf(signed, { '/title': '  ', '/themes': [], '/term/from': noDate, '/note': 'x' })).toEqual({
    note: 'x',
  })
})

test('of an update only what was chosen is given, and a list may be emptied', () => {
  const leaves = leavesOf(fieldsOf('partnership.amended', false))
  const values = { '/themes': [], '/title': 'Kept', '/term/until': noDate }
  expect(dataOf(leaves, values, ['themes', 'term'])).toEqual({ themes: [], term: {} })
  expect(dataOf(leaves, values, ['title'])).toEqual({ title: 'Kept' })
})

test('what is needed and not there is told where it belongs', () => {
  const draft = { ...newDraft(), values: { '/source/url': 'https://example.org' } }
  expect(missingIn(signed, draft).map(({ pointer }) => pointer)).toEqual([
    '/data/programme',
    '/data/kind',
    '/data/members',
    '/data/source/title',
    '/effective',
  ])
  const filled = { ...draft, date: datedOf('2019'), values: valuesOf(signed, opening) }
  expect(missingIn(signed, filled)).toEqual([])
  const blank = { ...filled.values, '/members': [{ organisation: '', role: 'host' }] }
  expect(missingIn(signed, { ...filled, values: blank })).toEqual([
    { pointer: '/data/members/0/organisation', message: 'is required' },
  ])
})

test.each([
  ['1 234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['12.5', 12.5],
  ['-3', -3],
  ['1,234,567', 1_234_567],
])('«%s» is the number %d', (typed, value) => {
  expect(numberOf(typed)).toBe(value)
})

test('what is no number is none', () => {
  expect(['', 'ten', '1e3', '1.2.3', '12 €'].map(numberOf)).toEqual(Array(5).fill(undefined))
})

test('an id is made of a name', () => {
  expect(slugOf('Épicerie « L’Escale » 21')).toBe('epicerie-l-escale-21')
  expect(slugOf('<script>')).toBe('script')
  expect(slugOf('😀')).toBe('')
})
