import type { PartnerFactName } from '@partnerships/domain'
import { stillKnown } from '../../projection/row-key.ts'
import { DatedList } from '../dated-list.ts'
import type { DerivedFact } from './derive.ts'
import { FactsAlone, type Told } from './facts-alone.ts'
import { FactsMerged } from './facts-merged.ts'
import type { Deriving, Group, Into } from './following.ts'
import type { Circle } from './mergers.ts'
import type { Partnerhoods } from './partnerhoods.ts'
import type { PartnerSources } from './sources.ts'

/** What else a row of a fact tells: the organisation as it is counted, and the row of its partnerhood. */
export const moreOfFact = { organisation: 0, row: 1 } as const

/** Facts of partners. */
export const factList = (): DatedList => new DatedList(Object.keys(moreOfFact).length)

/** A fact as it is known from a position on. */
type Version = { readonly fact: DerivedFact; readonly known_from: number }

/** So many positions are gone through in a step. */
const inOneStep = 32

/** The facts of organisations as they were ever known, of the partnerships of some programmes or of all. */
export const deriveFacts = (programmes: readonly string[] | undefined): Deriving<PartnerFactName> => {
  /** By the code of a programme, whether it is one of them. */
  const among: boolean[] = []
  return function* (sources, group, { since, until }, into) {
    const { partnerhoods, values } = sources
    const all = values.of('programme')
    while (programmes && among.length < all.size) among.push(programmes.includes(all.textOf(among.length)))
    const rows = group.organisations.map(organisation =>
      partnerhoods.everOf(organisation, programmes && among),
    )
    if (rows.every(({ length }) => length === 0)) return
    const positions = positionsIn(partnerhoods, rows.flat(), group, since, until)
    if (positions.length === 0) return
    const told = group.circle
      ? merged(sources, group, rows, group.circle)
      : alone(sources, group.organisations[0] as number, rows[0] as readonly number[])
    const kept = new KeptFacts(sources, into, since)
    if (since >= 0) kept.begin(told(since).facts)
    for (const [i, position] of positions.entries()) {
      kept.set(position, told(position))
      if (i % inOneStep === inOneStep - 1) yield
    }
    kept.end()
  }
}

/** The positions, after one and up to another, at which something came to be known otherwise. */
const positionsIn = (
  { from, until }: Partnerhoods,
  rows: readonly number[],
  { circle }: Group,
  since: number,
  reached: number,
): number[] => {
  const positions = new Set<number>()
  const add = (position: number): void => {
    if (since < position && position <= reached) positions.add(position)
  }
  for (const row of rows) {
    add(from(row))
    add(until(row))
  }
  if (circle) circle.positions.forEach(add)
  return [...positions].sort((a, b) => a - b)
}

type FactsAt = (position: number) => Told

/** The facts of an organisation that is not merged; positions are asked for in their order. */
const alone = (
  { partnerhoods, values }: PartnerSources,
  organisation: number,
  rows: readonly number[],
): FactsAt => {
  const facts = new FactsAlone(partnerhoods, values.of('organisation').textOf(organisation), rows)
  return position => facts.at(position)
}

/** The same of all that were ever merged with one another. */
const merged = (
  sources: PartnerSources,
  { organisations }: Group,
  rows: readonly (readonly number[])[],
  circle: Circle,
): FactsAt => {
  const own = sources.values.of('organisation')
  const rowsOf = new Map(organisations.map((organisation, i) => [own.textOf(organisation), rows[i] ?? []]))
  const changes = new Set(circle.positions)
  let families: readonly FactsMerged[] | undefined
  return position => {
    if (!families || changes.has(position)) {
      const inForce = circle.at(position)
      const all = new Map([...rowsOf.keys()].map(each => [inForce.identities.lastOf(each), each]))
      families = [...all.values()].map(
        each => new FactsMerged(sources.partnerhoods, inForce, inForce.familyOf(each), rowsOf),
      )
    }
    return { facts: families.flatMap(family => family.at(position)), same: 0 }
  }
}

/** The facts of a group from position to position. */
class KeptFacts {
  readonly #sources: PartnerSources
  readonly #into: Into<PartnerFactName>
  readonly #since: number
  #open: Version[] = []

  constructor(sources: PartnerSources, into: Into<PartnerFactName>, since: number) {
    this.#sources = sources
    this.#into = into
    this.#since = since
  }

  /** What was known of them before, and is in the lists. */
  begin(facts: readonly DerivedFact[]): void {
    this.#open = facts.map(fact => ({ fact, known_from: this.#since }))
  }

  /** These are known from a position on, of which the first so many were told last. */
  set(position: number, { facts, same: first }: Told): void {
    const open = this.#open
    const { partnerhoods } = this.#sources
    let same = first
    while (same < open.length && same < facts.length) {
      if (!isSame((open[same] as Version).fact, facts[same] as DerivedFact, partnerhoods)) break
      same++
    }
    if (same === open.length && same === facts.length) return
    const waiting = new Set(open.splice(same))
    for (let i = same; i < facts.length; i++) {
      const fact = facts[i] as DerivedFact
      let known: Version | undefined
      for (const version of waiting)
        if (isSame(version.fact, fact, partnerhoods)) {
          known = version
          break
        }
      if (known) waiting.delete(known)
      open.push(known ?? { fact, known_from: position })
    }
    for (const version of waiting) this.#close(version, position)
  }

  /** All that is still known stays so. */
  end(): void {
    for (const version of this.#open) if (version.known_from > this.#since) this.#add(version, stillKnown)
  }

  #close(version: Version, position: number): void {
    if (version.known_from > this.#since) {
      this.#add(version, position)
      return
    }
    const { fact } = version
    const { partnerhoods, values } = this.#sources
    this.#into.close(
      fact.fact,
      values.of('organisation').codeOf(fact.organisation),
      position,
      (segment, row) =>
        segment.position[row] === fact.position &&
        segment.lower[row] === fact.lower &&
        segment.upper[row] === fact.upper &&
        partnerhoods.description(segment.more[moreOfFact.row]?.[row] as number) ===
          partnerhoods.description(fact.row),
    )
  }

  #add({ fact, known_from }: Version, known_until: number): void {
    const { values, coded } = this.#sources
    const organisation = values.of('organisation').codeOf(fact.organisation)
    const { lower, upper, position, row } = fact
    const codes = coded.codesOf(row, organisation)
    const more = [organisation, row]
    this.#into.open(fact.fact, { known_from, known_until, ordinal: 0, lower, upper, position, codes, more })
  }
}

const isSame = (a: DerivedFact, b: DerivedFact, { description }: Partnerhoods): boolean =>
  a === b ||
  (a.fact === b.fact &&
    a.organisation === b.organisation &&
    a.position === b.position &&
    a.lower === b.lower &&
    a.upper === b.upper &&
    (a.row === b.row || description(a.row) === description(b.row)))
