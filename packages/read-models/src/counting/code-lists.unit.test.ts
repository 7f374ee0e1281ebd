import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CodeLists } from './code-lists.ts'

const code = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 1))
const lists = fc.array(fc.array(code, { maxLength: 2 }), { minLength: 2, maxLength: 2 })

it('gives back what was added, and the same place for what is the same and kept once', () => {
  const all = fc.array(lists, { maxLength: 600, size: 'max' })
  fc.assert(
    fc.property(all, all, (once, others) => {
      const kept = new CodeLists(2)
      const places = new Map<string, number>()
      for (const each of [...once, ...once]) {
        const place = kept.addOnce(each)
        expect(places.get(JSON.stringify(each)) ?? place).toBe(place)
        places.set(JSON.stringify(each), place)
      }
      const added = others.map(each => [each, kept.add(each)] as const)
      expect(new Set([...places.values(), ...added.map(([, place]) => place)]).size).toBe(
        places.size + others.length,
      )
      for (const [text, place] of places) expect(kept.at(place)).toEqual(JSON.parse(text))
      for (const [each, place] of added) expect(kept.at(place)).toEqual(each)
      for (const [text, place] of places)
        if (JSON.parse(text)[0].length > 0) expect(kept.firstAt(place)).toBe(JSON.parse(text)[0][0])
    }),
    { numRuns: 50 },
  )
})
