import type { Values } from '../dimensions.ts'

/** What a partnership is about. */
export type Described = {
  readonly programme: string
  readonly kind: string
  readonly themes: readonly string[]
  readonly places: readonly string[]
}

/** The same in codes. */
export type Description = {
  readonly programme: number
  readonly kind: number
  readonly themes: readonly number[]
  readonly places: readonly number[]
}

/** Descriptions, each kept once: many rows have the same. */
export class Descriptions {
  readonly #values: Values
  readonly #numbers = new Map<string, number>()
  readonly #all: Description[] = []
  #last: { readonly described: Described | null; readonly number: number } = { described: null, number: -1 }

  constructor(values: Values) {
    this.#values = values
  }

  /** The number of a description; a new one when it has none. */
  numberOf(described: Described): number {
    // The rows of a partnership come one after the other.
    if (described !== this.#last.described) this.#last = { described, number: this.#numberOf(described) }
    return this.#last.number
  }

  at(number: number): Description {
    return this.#all[number] as Description
  }

  #numberOf({ programme, kind, themes, places }: Described): number {
    const key = `${programme} ${kind} ${themes} ${places}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#all.length)
    const codesOf = (dimension: 'theme' | 'territory', texts: readonly string[]) =>
      texts.map(text => this.#values.of(dimension).codeOf(text))
    return (
      this.#all.push({
        programme: this.#values.of('programme').codeOf(programme),
        kind: this.#values.of('kind').codeOf(kind),
        themes: codesOf('theme', themes),
        places: codesOf('territory', places),
      }) - 1
    )
  }
}
