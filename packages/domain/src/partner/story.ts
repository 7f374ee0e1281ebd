import type { PartnerFact, PartnerFactName, Placed, Stretch } from './facts.ts'
import type { Merging } from './identities.ts'

/** What a day may bring. */
export type Happening<S, M> = Placed<string | number> &
  ({ sort: 'merger'; merger: M } | { sort: 'start'; stretch: S } | { sort: 'end'; stretch: S })

/** What is so of one organisation as a day begins, and what the day brings. */
class Partner<S> {
  readonly organisation: string
  readonly open = new Set<S>()
  /** Whether it was a partner at the end of the day before. */
  present = false
  /** Whether it has ever been one. */
  known = false
  started = false
  ended: S | null = null

  constructor(organisation: string) {
    this.organisation = organisation
  }
}

/** Tells the facts of partners from what happens, day by day, given in its order. */
export class Story<S extends Stretch<string | number>, M extends Merging> {
  readonly facts: PartnerFact<S, M>[] = []
  readonly #partners = new Map<string, Partner<S>>()
  readonly #mergedInto = new Map<string, string>()
  readonly #touched = new Set<Partner<S>>()

  take(happening: Happening<S, M>): void {
    if (happening.sort === 'merger') this.#merge(happening.merger)
    else if (happening.sort === 'start') this.#start(happening.stretch)
    else this.#end(happening.stretch)
  }

  endDay(): void {
    for (const partner of this.#touched) {
      const present = partner.open.size > 0
      const wasToday = partner.present || partner.started
      if (wasToday && !present && partner.ended) this.#tell('ended', partner, partner.ended)
      partner.present = present
      partner.started = false
      partner.ended = null
    }
    this.#touched.clear()
  }

  /** Where both are partners as the day begins, one is no more; else what one was the other goes on to be. */
  #merge(merger: M): void {
    const [gone, into] = [this.#partner(merger.organisation), this.#partner(merger.into)]
    if (gone === into) return
    if (gone.present && into.present) this.#tell('ended', gone, lastBegun(gone.open), merger)
    for (const stretch of gone.open) into.open.add(stretch)
    into.present ||= gone.present
    into.known ||= gone.known
    this.#mergedInto.set(gone.organisation, into.organisation)
    this.#touched.delete(gone)
  }

  #start(stretch: S): void {
    const partner = this.#partner(stretch.organisation)
    if (!partner.present && !partner.started)
      this.#tell(partner.known ? 'returning' : 'new', partner, stretch)
    partner.known = true
    partner.started = true
    partner.open.add(stretch)
  }

  #end(stretch: S): void {
    const partner = this.#partner(stretch.organisation)
    partner.open.delete(stretch)
    partner.ended = stretch
  }

  #tell(fact: PartnerFactName, { organisation }: Partner<S>, stretch: S, merger: M | null = null): void {
    this.facts.push({ fact, organisation, stretch, merger })
  }

  /** What the organisation counts as by now. */
  #partner(organisation: string): Partner<S> {
    let name = organisation
    for (let into = this.#mergedInto.get(name); into !== undefined; into = this.#mergedInto.get(name))
      name = into
    const partner = this.#partners.get(name) ?? new Partner<S>(name)
    this.#partners.set(name, partner)
    this.#touched.add(partner)
    return partner
  }
}

/** The stretch that began last: it says what held at the merger. */
const lastBegun = <S extends Stretch<string | number>>(open: ReadonlySet<S>): S =>
  [...open].reduce((a, b) => {
    if (a.start.day !== b.start.day) return a.start.day > b.start.day ? a : b
    return a.start.place > b.start.place ? a : b
  })
