import type { PartnerFactName } from '@partnerships/domain'
import type { Values } from '../dimensions.ts'
import { Coded } from './coded.ts'
import { factsIn, type PartnerPart, partsIn, type Stretch, stretchesIn } from './derive.ts'
import type { FamilyRow } from './kept-rows.ts'
import { type Family, Mergers } from './mergers.ts'
import { partRow } from './part-rows.ts'
import { Partnerhoods } from './partnerhoods.ts'

/** What everything about partners is worked out from: all that was ever known. */
export class PartnerSources {
  readonly values: Values
  readonly partnerhoods: Partnerhoods
  readonly mergers = new Mergers()
  readonly coded: Coded

  constructor(values: Values) {
    this.values = values
    this.partnerhoods = new Partnerhoods(values)
    this.coded = new Coded(this.partnerhoods, values)
  }

  /** What was known at a position, of the partnerships of some programmes (codes) or of all. */
  at(position: number, programmes: ReadonlySet<number> | null): KnownPartners {
    return new KnownPartners(this, position, programmes)
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

  /** Every family of which something is known, each once. */
  *families(): Iterable<Family> {
    const { partnerhoods, values } = this.#sources
    const seen = new Set<string>()
    for (let code = 0; code < partnerhoods.organisations; code++) {
      if (!partnerhoods.has(code)) continue
      const family = this.familyOf(values.of('organisation').textOf(code))
      if (family.members.length > 1) {
        const head = family.members[0] as string
        if (seen.has(head)) continue
        seen.add(head)
      }
      yield family
    }
  }

  familyOf(organisation: string): Family {
    return this.#inForce.familyOf(organisation)
  }

  factsOf(family: Family): FamilyRow<PartnerFactName>[] {
    const { partnerhoods, values, coded } = this.#sources
    return factsIn(partnerhoods, this.#stretchesOf(family), family).map(
      ({ fact, organisation, lower, upper, position, row }) => ({
        list: fact,
        lower,
        upper,
        position,
        codes: coded.codesOf(row, organisation),
        more: [values.of('organisation').codeOf(organisation), row],
      }),
    )
  }

  /** The parts of a family's spells as rows, organisation by organisation. */
  partRowsOf(family: Family): FamilyRow<'parts'>[] {
    const { values, coded } = this.#sources
    return [...this.partsOf(family)].flatMap(([organisation, parts]) => {
      const code = values.of('organisation').codeOf(organisation)
      return parts.map(part => partRow(part, code, coded.codesOfPart(part.row, code)))
    })
  }

  /** The parts of each organisation of a family. */
  partsOf(family: Family): ReadonlyMap<string, readonly PartnerPart[]> {
    return partsIn(this.#sources.partnerhoods, this.#stretchesOf(family), this.#inForce)
  }

  #stretchesOf(family: Family): Stretch[] {
    const { partnerhoods } = this.#sources
    return stretchesIn(partnerhoods, this.#inForce, family, organisation => this.#rowsOf(organisation))
  }

  #rowsOf(organisation: string): number[] {
    const { partnerhoods, values } = this.#sources
    const code = values.of('organisation').find(organisation)
    if (code === undefined) return []
    const rows = partnerhoods.rowsOf(code, this.position)
    const programmes = this.#programmes
    if (!programmes) return rows
    const { descriptions } = partnerhoods
    return rows.filter(row => programmes.has(descriptions.at(partnerhoods.description(row)).programme))
  }

  get #inForce() {
    return this.#sources.mergers.at(this.position)
  }
}
