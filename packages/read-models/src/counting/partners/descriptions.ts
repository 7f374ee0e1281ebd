import { CodeLists } from '../code-lists.ts'
import type { Values } from '../dimensions.ts'
import type { CountedDimension } from '../question.ts'

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
  /** Of programme, kind, themes and places. */
  readonly #lists = new CodeLists(4)
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
    const [[programme], [kind], themes, places] = this.#lists.at(number) as [
      [number],
      [number],
      number[],
      number[],
    ]
    return { programme, kind, themes, places }
  }

  /** The code of its programme. */
  programmeOf(number: number): number {
    return this.#lists.firstAt(number)
  }

  #numberOf({ programme, kind, themes, places }: Described): number {
    const codesOf = (dimension: CountedDimension, texts: readonly string[]) =>
      texts.map(text => this.#values.of(dimension).codeOf(text))
    return this.#lists.addOnce([
      codesOf('programme', [programme]),
      codesOf('kind', [kind]),
      codesOf('theme', themes),
      codesOf('territory', places),
    ])
  }
}
