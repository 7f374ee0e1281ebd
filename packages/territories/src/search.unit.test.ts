import { expect, test } from 'vitest'
import { departments, regions, searchTerritories } from './index.ts'
import { searchFrance } from './search.ts'

const codes = (typed: string, most = 3) => searchTerritories(typed, 'fr', most).map(({ code }) => code)

test.each([
  ['dijon', 'insee:21231'],
  ['Saint-Étienne', 'insee:42218'],
  ['saint etienne', 'insee:42218'],
  ['ST ETIENNE loire', 'insee:42218'],
  ['saint-denis 93', 'insee:93066'],
  ['saint-denis la réunion', 'insee:97411'],
  ['21231', 'insee:21231'],
  ['insee:21231', 'insee:21231'],
  ['l’haÿ-les-roses', 'insee:94038'],
  ["L'Hay les Roses", 'insee:94038'],
  ['bourgogne', 'FR-BFC'],
  ['cote d’or', 'FR-21'],
  ['21', 'FR-21'],
  ['2a', 'FR-2A'],
  ['FR-39', 'FR-39'],
  ['reunion', 'FR-974'],
  ['dijon metropole', 'epci:242100410'],
  ['belgique', 'BE'],
])('«%s» finds %s first', (typed, code) => expect(codes(typed)[0]).toBe(code))

test('communes of one name are told apart by their departments', () => {
  const found = searchTerritories('saint-denis', 'fr', 20).filter(({ name }) => name === 'Saint-Denis')
  expect(found.map(({ beside }) => beside).sort()).toEqual([
    'Aude',
    'Gard',
    'La Réunion',
    'Seine-Saint-Denis',
  ])
})

test('what is larger comes first among what fits equally well', () =>
  expect(codes('paris', 2)).toEqual(['FR-75', 'insee:75056']))

test('nothing fits what is no name, and no more is given than asked for', () => {
  expect(codes('xyzzy')).toEqual([])
  expect(codes('saint', 7)).toHaveLength(7)
})

test('the regions and departments are found at once, also by their English names', () => {
  expect(new Set(searchFrance('', 'fr', 200).map(({ code }) => code))).toEqual(
    new Set(['FR', ...regions, ...departments]),
  )
  expect(searchFrance('brittany', 'en', 5)).toEqual([{ code: 'FR-BRE', name: 'Brittany' }])
  expect(searchFrance('côte d’or', 'en', 5)).toEqual([{ code: 'FR-21', name: "Côte-d'Or", beside: '21' }])
})
