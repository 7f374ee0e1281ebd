import type { Known, Odd } from './history.ts'
import { type Part, type Presence, presencesOf } from './part.ts'

export type OddSubject = Known<Odd> & { readonly subject: number }

/** Subjects that are looked at one by one. */
export class OddSubjects {
  readonly #rows = new Map<number, OddSubject[]>()

  add(subject: number, known: Known<Odd>): void {
    const rows = this.#rows.get(subject)
    if (rows) rows.push({ ...known, subject })
    else this.#rows.set(subject, [{ ...known, subject }])
  }

  close(subject: number, { known_from, ordinal, known_until }: Known<Odd>): void {
    const rows = this.#rows.get(subject) ?? []
    const index = rows.findIndex(row => row.known_from === known_from && row.ordinal === ordinal)
    if (index >= 0) rows[index] = { ...(rows[index] as OddSubject), known_until }
  }

  get size(): number {
    return this.#rows.size
  }

  /** Those known at a position that are of a question, as their labels say. */
  at(position: number, isOf: (labels: readonly number[]) => boolean): OddSubject[] {
    const found: OddSubject[] = []
    for (const rows of this.#rows.values())
      for (const row of rows)
        if (row.known_from <= position && position < row.known_until && isOf(row.row.labels)) found.push(row)
    return found
  }
}

/** When a subject is there by those of its parts that pass. */
export const presencesIn = (parts: readonly Part[], passes: (part: Part) => boolean): Presence[] => {
  const those = parts.filter(passes)
  return those.length === 0 ? [] : presencesOf(those)
}
