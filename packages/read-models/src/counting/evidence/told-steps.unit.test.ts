import { expect, it } from 'vitest'
import { stillKnown } from '../../projection/row-key.ts'
import { ToldSteps } from './told-steps.ts'

const step = {
  id: 'accord',
  title: 'Accord-cadre' as string | null,
  effective: '2020',
  amount: null as string | null,
  unit: null as string | null,
}

it('tells of an event what was known of it at a position', () => {
  const told = new ToldSteps()
  const long = 'é'.repeat(10_000)
  told.add({ ...step, position: 3, known_from: 3, known_until: 7 })
  told.add({ ...step, position: 3, known_from: 7, known_until: stillKnown, title: long })
  told.add({ ...step, position: 2_000, known_from: 9, known_until: stillKnown, amount: '12.5', unit: 'EUR' })
  expect([told.effectiveAt(3, 2), told.effectiveAt(3, 3), told.effectiveAt(4, 9)]).toEqual([
    undefined,
    '2020',
    undefined,
  ])
  expect([told.at(3, 3), told.at(3, 6), told.at(3, 7).title]).toEqual([step, step, long])
  expect(told.at(2_000, 9)).toEqual({ ...step, amount: '12.5', unit: 'EUR' })
  told.close(3, 7, 11)
  expect(told.at(3, 10).title).toBe(long)
  expect(() => told.at(3, 11)).toThrow('lost')
  told.add({ ...step, id: 'autre', position: 3, known_from: 11, known_until: stillKnown, title: null })
  expect(told.at(3, 12)).toMatchObject({ id: 'autre', title: null })
})
