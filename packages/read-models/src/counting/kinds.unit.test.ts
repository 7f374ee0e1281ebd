import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasBit } from './bits.ts'
import { Values } from './dimensions.ts'
import { Kinds } from './kinds.ts'
import { Organisations } from './organisations.ts'
import { Postings } from './postings.ts'

const organisations = 6
const kinds = ['association', 'company', 'school']
const id = (n: number): string => `o${n}`

type Change = { readonly organisation: number; readonly kind: number; readonly into: number | null }

const change: fc.Arbitrary<Change> = fc.record({
  organisation: fc.nat(organisations - 1),
  kind: fc.nat(kinds.length - 1),
  into: fc.option(fc.nat(organisations - 1), { freq: 4 }),
})
const rowsOf = fc.array(fc.uniqueArray(fc.nat(organisations - 1), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 9,
})

/** The rows by organisation. */
const postingsOf = (rows: readonly (readonly number[])[], values: Values): Postings => {
  const pairs = rows.flatMap((own, row) =>
    own.map(n => [values.of('organisation').codeOf(id(n)), row] as const),
  )
  return Postings.of(
    Uint32Array.from(pairs, ([code]) => code),
    Uint16Array.from(pairs, ([, row]) => row),
    organisations,
    rows.length,
  )
}

it('tells at any position what a fresh one tells, whatever came to be known of organisations since it was asked', () => {
  fc.assert(
    fc.property(rowsOf, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }), (rows, loads) => {
      const values = new Values()
      const own = new Organisations(values)
      let position = 0
      const last = new Map<number, number>()
      const isMerged = new Set<number>()
      const add = (organisation: number, kind: number, into: number | null): void => {
        const before = last.get(organisation)
        if (before !== undefined) own.close(id(organisation), before, 0, ++position)
        else position++
        last.set(organisation, position)
        own.add({
          known_from: position,
          known_until: Number.MAX_SAFE_INTEGER,
          ordinal: 0,
          id: id(organisation),
          valid_from: '2020-01-01',
          name: id(organisation),
          kind: kinds[kind] ?? '',
          into: into === null ? null : id(into),
          reason: into === null ? null : 'duplicate',
        })
      }
      for (let n = 0; n < organisations; n++) add(n, n % kinds.length, null)
      own.settle(position)
      const postings = postingsOf(rows, values)
      const kept = new Kinds(postings, rows.length, position)
      const pictures = [own.at(position)]
      for (const load of loads) {
        for (const { organisation, kind, into } of load) {
          // Mergers don't go round.
          const isOne = into !== null && into > organisation && !isMerged.has(organisation)
          if (isOne) isMerged.add(organisation)
          add(organisation, kind, isOne ? into : null)
        }
        own.settle(position)
        pictures.push(own.at(position))
        kept.prepare(own.at(Number.MAX_SAFE_INTEGER))
        const fresh = new Kinds(postings, rows.length, organisations)
        const asked = Array.from({ length: position - organisations + 1 }, (_, i) =>
          own.at(organisations + i),
        )
        for (const picture of [...asked, ...pictures])
          for (const kind of kinds.keys())
            for (const row of rows.keys()) {
              const [bits, expected] = [kept, fresh].map(each => each.at(picture).bitsAt(kind))
              expect(bits && hasBit(bits, row)).toBe(expected && hasBit(expected, row))
              expect(bits && hasBit(bits, row)).toBe(
                rows[row]?.some(n => picture.kindOf(values.of('organisation').codeOf(id(n))) === kind),
              )
            }
      }
    }),
    { numRuns: 60 },
  )
})
