import type { Values } from '../dimensions.ts'
import { Coded } from './coded.ts'
import { type PartnerPart, partsIn, stretchesIn } from './derive.ts'
import type { Group } from './following.ts'
import { type Circle, type Family, Mergers } from './mergers.ts'
import { Partnerhoods } from './partnerhoods.ts'

/** What everything about partners is worked out from: all that was ever known. */
export class PartnerSources {
  readonly values: Values
  readonly partnerhoods: Partnerhoods
  readonly mergers = new Mergers()
  readonly coded: Coded
  #reached = -1

  constructor(values: Values) {
    this.values = values
    this.partnerhoods = new Partnerhoods(values)
    this.coded = new Coded(this.partnerhoods)
  }

  /** Ends a batch of rows: all that was known up to a position is there. */
  settle(reached: number): void {
    this.#reached = reached
  }

  /** The position up to which all is there. */
  get reached(): number {
    return this.#reached
  }

  /** The codes of programmes that something has; null for all. */
  codesOf(programmes: readonly string[] | undefined): ReadonlySet<number> | null {
    const dictionary = this.values.of('programme')
    return programmes ? new Set(programmes.flatMap(text => dictionary.find(text) ?? [])) : null
  }

  /** What was known at a position, of the partnerships of some programmes or of all. */
  at(position: number, programmes?: readonly string[]): KnownPartners {
    return new KnownPartners(this, position, this.codesOf(programmes))
  }

  /** Every group of which something is known, each once, in about the order of their codes. */
  groups(): Iterable<Group> {
    const { partnerhoods } = this
    const codes = function* (): Iterable<number> {
      for (let code = 0; code < partnerhoods.organisations; code++) if (partnerhoods.has(code)) yield code
    }
    return this.#groupsOf(codes())
  }

  /** Those of which something differs between two positions. */
  groupsTouched(after: number, until: number): Iterable<Group> {
    const own = this.values.of('organisation')
    const merged = [...this.mergers.touchedIn(after, until)].map(id => own.codeOf(id))
    return this.#groupsOf(new Set([...this.partnerhoods.touchedIn(after, until), ...merged]))
  }

  /** Codes are given each once. */
  *#groupsOf(codes: Iterable<number>): Iterable<Group> {
    const own = this.values.of('organisation')
    const seen = new Set<Circle>()
    for (const code of codes) {
      const circle = this.mergers.circleOf(own.textOf(code))
      if (circle === undefined) yield { organisations: [code], circle }
      else if (!seen.has(circle)) {
        seen.add(circle)
        yield { organisations: [...circle.members].map(id => own.codeOf(id)), circle }
      }
    }
  }
}

/** What was known of partners at a position, family by family. */
export class KnownPartners {
  readonly #sources: PartnerSources
  readonly #programmes: ReadonlySet<number> | null
  readonly position: number

  constructor(sources: PartnerSources, position: number, programmes: ReadonlySet<number> | null) {
    this.#sources = sources
    this.#programmes = programmes
    this.position = position
  }

  familyOf(organisation: string): Family {
    return this.#inForce.familyOf(organisation)
  }

  /** The parts of each organisation of a family. */
  partsOf(family: Family): ReadonlyMap<string, readonly PartnerPart[]> {
    const { partnerhoods } = this.#sources
    const stretches = stretchesIn(partnerhoods, this.#inForce, family, organisation =>
      this.#rowsOf(organisation),
    )
    return partsIn(partnerhoods, stretches, this.#inForce)
  }

  #rowsOf(organisation: string): number[] {
    const { partnerhoods, values } = this.#sources
    const code = values.of('organisation').find(organisation)
    if (code === undefined) return []
    const rows = partnerhoods.rowsOf(code, this.position)
    const programmes = this.#programmes
    if (!programmes) return rows
    const { descriptions } = partnerhoods
    return rows.filter(row => programmes.has(descriptions.programmeOf(partnerhoods.description(row))))
  }

  get #inForce() {
    return this.#sources.mergers.at(this.position)
  }
}
