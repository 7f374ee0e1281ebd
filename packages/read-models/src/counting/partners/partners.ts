import type { Values } from '../dimensions.ts'
import { inTurns, type Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { type PartnerScope, partnerScope } from './scope.ts'
import { PartnerSources } from './sources.ts'
import { PartnerStock } from './stock.ts'
import { PartnersView } from './view.ts'

const mostScopes = 64

/** Something that takes work, and the work on it, one after the other. */
export type Working<Of> = {
  /** The present one. */
  readonly of: Of
  /** Work that fails leaves something half done: what is asked next is a new one. */
  work<Result>(steps: (of: Of) => Steps<Result>): Promise<Result>
}

const working = <Of>(fresh: () => Of): Working<Of> => {
  let of = fresh()
  let last: Promise<unknown> = Promise.resolve()
  return {
    get of() {
      return of
    },
    work: <Result>(steps: (of: Of) => Steps<Result>): Promise<Result> => {
      const next = last.then(() => inTurns(steps(of)))
      last = next.catch(() => {
        of = fresh()
      })
      return next
    },
  }
}

/** Partners, to be counted: takes in rows, and keeps what was worked out of them. */
export class Partners {
  readonly sources: PartnerSources
  /** What was asked for last is at the end. */
  readonly #scopes = new Map<string, Working<PartnerScope>>()
  readonly #stock: Working<PartnerStock>

  constructor(values: Values) {
    this.sources = new PartnerSources(values)
    this.#stock = working(() => this.freshStock())
  }

  /** What was known at a position, with the picture of organisations then. */
  at(position: number, picture: Picture): PartnersView {
    return new PartnersView(this, position, picture)
  }

  /** The scope of programmes, or of all. */
  scopeOf(programmes: readonly string[] | undefined): Working<PartnerScope> {
    // Nothing is worked out of programmes that nothing has.
    if (this.sources.codesOf(programmes)?.size === 0) return working(() => this.freshScope(programmes))
    const key = programmes ? JSON.stringify([...new Set(programmes)].sort()) : ''
    const found = this.#scopes.get(key) ?? working(() => this.freshScope(programmes))
    this.#scopes.delete(key)
    this.#scopes.set(key, found)
    for (const oldest of this.#scopes.keys()) {
      if (this.#scopes.size <= mostScopes) break
      this.#scopes.delete(oldest)
    }
    return found
  }

  get stock(): Working<PartnerStock> {
    return this.#stock
  }

  /** A scope that nobody else asks. */
  freshScope(programmes: readonly string[] | undefined): PartnerScope {
    return partnerScope(this.sources, programmes)
  }

  /** A stock that nobody else asks. */
  freshStock(): PartnerStock {
    return new PartnerStock(this.sources)
  }
}
