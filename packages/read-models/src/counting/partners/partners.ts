import type { Values } from '../dimensions.ts'
import { inTurns, type Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { PartnerScope } from './scope.ts'
import { PartnerSources } from './sources.ts'
import { PartnersView } from './view.ts'

const mostScopes = 12
const mostPast = 3

/** A scope, and the work on it, one after the other. */
export type Working = {
  readonly scope: PartnerScope
  work<Result>(steps: () => Steps<Result>): Promise<Result>
}

const working = (scope: PartnerScope): Working => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    scope,
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
  readonly #scopes = new Map<string, Working>()
  readonly #past = new Map<string, Working>()

  constructor(values: Values) {
    this.sources = new PartnerSources(values)
  }

  /** What was known at a position, with the picture of organisations then. */
  at(position: number, picture: Picture): PartnersView {
    return new PartnersView(this, position, picture)
  }

  /** The scope of programmes, or of all, that tells of a position. */
  scopeAt(programmes: readonly string[] | undefined, position: number): Working {
    // A programme that nothing has had so far may come.
    const dictionary = this.sources.values.of('programme')
    if (programmes?.some(text => dictionary.find(text) === undefined))
      return working(this.freshScope(programmes))
    const key = programmes ? JSON.stringify([...new Set(programmes)].sort()) : ''
    const kept = this.#scopes.get(key)
    if (!kept || kept.scope.tellsOf(position)) return this.#used(this.#scopes, key, programmes, mostScopes)
    return this.#used(this.#past, `${position} ${key}`, programmes, mostPast)
  }

  /** A scope that nobody else asks. */
  freshScope(programmes: readonly string[] | undefined): PartnerScope {
    const dictionary = this.sources.values.of('programme')
    const codes = programmes && new Set(programmes.flatMap(text => dictionary.find(text) ?? []))
    return new PartnerScope(this.sources, codes ?? null)
  }

  #used(
    scopes: Map<string, Working>,
    key: string,
    programmes: readonly string[] | undefined,
    most: number,
  ): Working {
    const found = scopes.get(key) ?? working(this.freshScope(programmes))
    scopes.delete(key)
    scopes.set(key, found)
    for (const oldest of scopes.keys()) {
      if (scopes.size <= most) break
      scopes.delete(oldest)
    }
    return found
  }
}
