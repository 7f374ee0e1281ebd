import { someBit, wordsFor } from '../bits.ts'
import { DatedList } from '../dated-list.ts'
import { labels } from '../dimensions.ts'
import { mostRows } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import type { Odd } from './history.ts'
import type { Known } from './kept.ts'
import { type Part, type Presence, presencesOf } from './part.ts'
import type { Section } from './sections.ts'

export type OddSubject = Section & { readonly subject: number }

const selected = new Uint32Array(wordsFor(mostRows))

/** Subjects that are looked at one by one on some days, found by what any of their parts has. */
export class OddSubjects {
  /** A row for the days on which one is looked at; what else it tells is its index here. */
  readonly list = new DatedList(1)
  readonly #subjects: OddSubject[] = []

  add(subject: number, { row: { days, parts, labels }, ...key }: Known<Odd>, waiting: WaitingRows): void {
    const index = this.#subjects.push({ subject, days, parts }) - 1
    const codes = codesOfAny(parts, labels)
    waiting.add(this.list, {
      ...key,
      lower: days.first,
      upper: days.end,
      position: subject,
      codes,
      more: [index],
    })
  }

  close({ known_from, ordinal, known_until }: Known<Odd>): void {
    this.list.close(known_from, ordinal, known_until)
  }

  /** All that may have a part that one of the selections of cuts selects, and that are looked at between days. */
  in(cuts: readonly { readonly odd: Selection }[], days: readonly number[]): OddSubject[] {
    const [first, last] = [Math.min(...days), Math.max(...days)]
    return cuts.flatMap(cut => {
      const found: OddSubject[] = []
      const asked = ofAnyPart(cut.odd)
      for (const segment of this.list.segments) {
        const bits = select(segment, asked, selected)
        if (bits === 'none') continue
        someBit(bits === 'all' ? segment.all : bits, 0, segment.size, row => {
          if ((segment.lower[row] as number) > last || (segment.upper[row] as number) <= first) return false
          found.push(this.#subjects[segment.more[0]?.[row] as number] as OddSubject)
          return false
        })
      }
      return found
    })
  }
}

/** The codes that some of the parts have, by place. */
const codesOfAny = (parts: readonly Part[], own: readonly number[]): (readonly number[])[] => {
  const [{ codes = [] } = {}, ...others] = parts
  const all = codes.map((list, place) => {
    const differ = others.filter(part => part.codes[place] !== list)
    return differ.length === 0 ? list : [...new Set([list, ...differ.map(part => part.codes[place])].flat())]
  }) as (readonly number[])[]
  all[labels] = own
  return all
}

/** Some part may have none of the codes that another has. */
const ofAnyPart = (selection: Selection): Selection => ({
  ...selection,
  clauses: selection.clauses.filter(({ place, without }) => place === labels || !without),
})

/** When a subject is there by those of its parts that pass. */
export const presencesIn = (parts: readonly Part[], passes: (part: Part) => boolean): Presence[] => {
  const those = parts.filter(passes)
  return those.length === 0 ? [] : presencesOf(those)
}
