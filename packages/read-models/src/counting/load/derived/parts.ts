import type { Bound, Spell } from '@partnerships/domain'
import { isSameStretch, type Part } from '../../stock/part.ts'
import type { Codes } from '../row-codes.ts'
import type { Shown } from '../shown.ts'
import { lasting, stretchOf } from './bounds.ts'
import type { Sort } from './sort.ts'

/** A part of a spell, and the positions of the events with which it and its spell have ended. */
export type DerivedPart = Omit<Part, 'known_from' | 'known_until'> & {
  readonly ended: number | null
  readonly spellEnded: number | null
  /** The codes but for that of the status. */
  readonly otherCodes: Codes
}

/** The parts of spells, those joined that differ in nothing that is counted; with a gap between spells. */
export const partsIn = (spells: readonly Spell[], shown: Shown): DerivedPart[] => {
  const { codesOf, codesWith } = shown
  const all: DerivedPart[] = []
  let index = 0
  for (const { start, end, segments } of spells) {
    const parts: { start: Bound; end: Bound | null; codes: Codes; otherCodes: Codes }[] = []
    for (const { start, end, status, description, members } of segments) {
      const codes = codesWith(description, members, 'status', status)
      const last = parts.at(-1)
      if (last?.codes === codes) last.end = end
      else parts.push({ start, end, codes, otherCodes: codesOf(description, members) })
    }
    const spell = stretchOf(start, end, shown)
    for (const part of parts)
      all.push({
        index: index++,
        position: part.start.position,
        spell,
        own: stretchOf(part.start, part.end, shown),
        codes: part.codes,
        otherCodes: part.otherCodes,
        ended: part.end?.position ?? null,
        spellEnded: end?.position ?? null,
      })
    index++
  }
  return all
}

export const parts: Sort<DerivedPart> = {
  isSame: (a, b) =>
    a.index === b.index &&
    a.position === b.position &&
    a.codes === b.codes &&
    isSameStretch(a.spell, b.spell) &&
    isSameStretch(a.own, b.own),
  grow: (row, grown) => {
    const { position, ended, spellEnded } = row
    if (ended === null) return grown.add(row, position)
    const spell = lasting(row.spell)
    grown.add({ ...row, spell, own: lasting(row.own) }, position, ended)
    if (ended === spellEnded) return grown.add(row, ended)
    grown.add({ ...row, spell }, ended, spellEnded ?? undefined)
    if (spellEnded !== null) grown.add(row, spellEnded)
  },
}
