import type { Values } from '../dimensions.ts'
import { inTurns, type Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { type PartnerScope, partnerScope } from './scope.ts'
import { PartnerSources } from './sources.ts'
import { PartnerStock } from './stock.ts'
import { PartnersView } from './view.ts'

const mostScopes = 64
const mostPast = 3

/** Something that takes work, and the work on it, one after the other. */
export type Working<Of> = {
  readonly of: Of
  work<Result>(steps: () => Steps<Result>): Promise<Result>
}

const working = <Of>(of: Of): Working<Of> => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    of,
    work: <Result>(steps: () => Steps<Result>): Promise<Result> => {
      const next = last.then(() => inTurns(steps()))
      last = next.catch(() => undefined)
      return next
    },
  }
}

/** Partners, to be counted: takes in rows, and keeps what was worked out of them. */
export class Partners {
  readonly sources: PartnerSources
  /** Those that go on with what comes, and those about the past; what was asked for last is at the end. */
  readonly #scopes = new Map<string, Working<PartnerScope>>()
  readonly #pastScopes = new Map<string, Working<PartnerScope>>()
  readonly #stocks = new Map<string, Working<PartnerStock>>()
  readonly #pastStocks = new Map<string, Working<PartnerStock>>()

  constructor(values: Values) {
    this.sources = new PartnerSources(values)
  }

  /** What was known at a position, with the picture of organisations then. */
  at(position: number, picture: Picture): PartnersView {
    return new PartnersView(this, position, picture)
  }

  /** The scope of programmes, or of all, that tells of a position. */
  scopeAt(programmes: readonly string[] | undefined, position: number): Working<PartnerScope> {
    // A programme that nothing has had so far may come.
    const dictionary = this.sources.values.of('programme')
    const fresh = () => this.freshScope(programmes)
    if (programmes?.some(text => dictionary.find(text) === undefined)) return working(fresh())
    const key = programmes ? JSON.stringify([...new Set(programmes)].sort()) : ''
    if (this.#scopes.get(key)?.of.tellsOf(position) ?? true) return used(this.#scopes, key, fresh, mostScopes)
    return used(this.#pastScopes, `${position} ${key}`, fresh, mostPast)
  }

  /** The stock that tells of a position. */
  stockAt(position: number): Working<PartnerStock> {
    const fresh = () => this.freshStock()
    if (this.#stocks.get('')?.of.tellsOf(position) ?? true) return used(this.#stocks, '', fresh, 1)
    return used(this.#pastStocks, `${position}`, fresh, mostPast)
  }

  /** A scope that nobody else asks. */
  freshScope(programmes: readonly string[] | undefined): PartnerScope {
    const dictionary = this.sources.values.of('programme')
    const codes = programmes && new Set(programmes.flatMap(text => dictionary.find(text) ?? []))
    return partnerScope(this.sources, codes ?? null)
  }

  /** A stock that nobody else asks. */
  freshStock(): PartnerStock {
    return new PartnerStock(this.sources)
  }
}

/** What is kept under a key, a fresh one if there is none; what was used least of late makes room. */
const used = <Of>(all: Map<string, Working<Of>>, key: string, fresh: () => Of, most: number): Working<Of> => {
  const found = all.get(key) ?? working(fresh())
  all.delete(key)
  all.set(key, found)
  for (const oldest of all.keys()) {
    if (all.size <= most) break
    all.delete(oldest)
  }
  return found
}
