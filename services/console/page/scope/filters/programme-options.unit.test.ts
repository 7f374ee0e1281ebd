import { expect, test } from 'vitest'
import { programmeOptions } from './programme-options.ts'

test('children stand below their parents, by name; one whose parent is not there stands alone', () => {
  const options = programmeOptions([
    { id: 'z', name: 'Zèbre' },
    { id: 'child', name: 'Enfant', parent: 'z' },
    { id: 'a', name: 'Abeille' },
    { id: 'lost', name: 'Orphelin', parent: 'elsewhere' },
  ])
  expect(options.map(({ label }) => label)).toEqual(['Abeille', 'Orphelin', 'Zèbre', '– Enfant'])
})
