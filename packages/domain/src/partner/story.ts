import type { PartnerFact, PartnerFactName, Stretch } from './facts.ts'
import type { Merging, Placed } from './identities.ts'

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
export class Story<S extends Stretch<string | number>, M extends Merging<string | number>> {
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

  /** Where both are partners as the day begins, one of them ends; else what one was the other goes on to be. */
  #merge(merger: M): void {
    const [gone, into] = [this.#partner(merger.organisation), this.#partner(merger.into)]
    if (gone === into) return
    if (gone.present && into.present) this.#endBy(merger, gone)
    for (const stretch of gone.open) into.open.add(stretch)
    into.present ||= gone.present
    into.known ||= gone.known
    this.#mergedInto.set(gone.organisation, into.organisation)
    this.#touched.delete(gone)
  }

  /** By the merger where it runs over that day; else it ends of itself, and there is nothing to go on. */
  #endBy(merger: M, gone: Partner<S>): void {
    const running = [...gone.open].filter(({ end }) => !end || end.day > merger.day)
    if (running.length > 0) this.#tell('ended', gone, lastBy(running, 'start'), merger)
    else {
      this.#tell('ended', gone, lastBy([...gone.open], 'end'))
      gone.open.clear()
    }
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
    if (partner.open.delete(stretch)) partner.ended = stretch
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

/** The stretch that starts or ends last. */
const lastBy = <S extends Stretch<string | number>>(stretches: readonly S[], bound: 'start' | 'end'): S =>
  stretches.reduce((a, b) => {
    const [one, other] = [a[bound] ?? a.start, b[bound] ?? b.start]
    if (one.day !== other.day) return one.day > other.day ? a : b
    return one.place > other.place ? a : b
  })
