import { expect, test } from 'vitest'
import { Identifiers } from './identifiers.ts'

test.each([
  [{ siren: '356000000' }],
  [{ siren: '732829320' }],
  [{ siret: '73282932000074' }],
  [{ siren: '732829320', siret: '73282932000074' }],
  // La Poste: the sum of the digits is a multiple of 5, or Luhn holds
  [{ siret: '35600000049837' }],
  [{ siret: '35600000000048' }],
  [{ siret: '35600000000014' }],
  [{ rna: 'W212003456' }],
  [{}],
])('%o is accepted', identifiers => {
  expect(Identifiers.safeParse(identifiers).error?.issues).toBeUndefined()
})

test.each([
  [{ siren: '732829321' }],
  [{ siren: '732 829 320' }],
  [{ siret: '73282932000075' }],
  [{ siret: '35600000000011' }],
  [{ siren: '356000000', siret: '73282932000074' }],
  [{ rna: 'w212003456' }],
  [{ rna: 'W21200345' }],
  [{ vat: 'FR32123456789' }],
])('%o is refused', identifiers => {
  expect(Identifiers.safeParse(identifiers).success).toBe(false)
})
