import { spansOf, wordBetween, wordsFor } from '../bits.ts'
import { DatedList } from '../dated-list.ts'
import { labels } from '../dimensions.ts'
import { fewSelected } from '../few-rows.ts'
import { comparePlaces, type RowPlace } from '../page.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import type { Odd } from './history.ts'
import type { Known } from './kept.ts'
import { type Part, type Presence, presencesOf } from './part.ts'
import type { Section } from './sections.ts'

export type OddSubject = Section & { readonly subject: number }

type CutOfOdd = { readonly odd: Selection }

const selected = new Uint32Array(wordsFor(mostRows))
const few = new Int32Array(mostRows)

/** Subjects that are looked at one by one on some days, found by what any of their parts has. */
export class OddSubjects {
  /**
   * A row for the days on which one is looked at, with the position of its first part then; what else it tells is its
   * index here, and the day on which that part begins.
   */
  readonly list = new DatedList(2)
  readonly #subjects: OddSubject[] = []

  add(subject: number, { row: { days, parts, labels }, ...key }: Known<Odd>, waiting: WaitingRows): void {
    const index = this.#subjects.push({ subject, days, parts }) - 1
    const codes = codesOfAny(parts, labels)
    const [{ own, position }] = parts as readonly [Part]
    waiting.add(this.list, {
      ...key,
      lower: days.first,
      upper: days.end,
      position,
      codes,
      more: [index, own.startLower],
    })
  }

  close({ known_from, ordinal, known_until }: Known<Odd>): void {
    this.list.close(known_from, ordinal, known_until)
  }

  /** All that may have a part that one of the selections of cuts selects, and that are looked at between days. */
  in(cuts: readonly CutOfOdd[], days: readonly number[]): OddSubject[] {
    const found: OddSubject[] = []
    this.#each(cuts, Math.min(...days), Math.max(...days), (segment, row) =>
      found.push(this.#subjectAt(segment, row)),
    )
    return found
  }

  /** Where those stand that may be there on a day: after one place, up to another. */
  on(cuts: readonly CutOfOdd[], day: number, after: RowPlace, upTo: RowPlace) {
    const found: (RowPlace & { readonly subject: number })[] = []
    this.#each(cuts, day, day, (segment, row) => {
      const lower = segment.more[1]?.[row] as number
      if (lower < after.lower || lower > upTo.lower) return
      const at = {
        subject: this.#subjectAt(segment, row).subject,
        lower,
        position: segment.position[row] as number,
      }
      if (comparePlaces(at, after) > 0 && comparePlaces(at, upTo) <= 0) found.push(at)
    })
    return found
  }

  #each(cuts: readonly CutOfOdd[], first: number, last: number, visit: Visit): void {
    for (const cut of cuts) {
      const asked = ofAnyPart(cut.odd)
      for (const segment of this.list.segments) {
        if (isNone(segment, asked)) continue
        const count = fewSelected(segment, asked, few)
        if (count !== undefined) {
          visitFew(segment, count, first, last, visit)
          continue
        }
        const runs: { first: number; end: number }[] = []
        for (const { lower, upper } of segment.places) {
          const run = { first: upper.of(first + 1), end: lower.of(last + 1) }
          if (run.first < run.end) runs.push(run)
        }
        const bits = runs.length === 0 ? 'none' : select(segment, asked, selected, spansOf(runs))
        if (bits === 'none') continue
        const rows = bits === 'all' ? segment.all : bits
        for (const run of runs) {
          const end = (run.end + 31) >>> 5
          for (let w = run.first >>> 5; w < end; w++)
            for (let word = wordBetween(rows, w, run.first, run.end); word !== 0; word &= word - 1)
              visit(segment, (w << 5) + 31 - Math.clz32(word & -word))
        }
      }
    }
  }

  #subjectAt({ more }: Segment, row: number): OddSubject {
    return this.#subjects[more[0]?.[row] as number] as OddSubject
  }
}

type Visit = (segment: Segment, row: number) => void

/** Visits those of the few rows that tell of any of the days. */
const visitFew = (segment: Segment, count: number, first: number, last: number, visit: Visit): void => {
  const { lower, upper } = segment
  for (let i = 0; i < count; i++) {
    const row = few[i] as number
    if ((lower[row] as number) <= last && first < (upper[row] as number)) visit(segment, row)
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
