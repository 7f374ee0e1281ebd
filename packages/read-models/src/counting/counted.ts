import { DatedList } from './dated-list.ts'
import { Values } from './dimensions.ts'
import { Histories } from './evidence/histories.ts'
import { ToldSteps } from './evidence/told-steps.ts'
import type { Steps } from './in-turns.ts'
import { Organisations } from './organisations.ts'
import { Partners } from './partners/partners.ts'
import type { JourneyQuestion } from './question.ts'
import { Stock } from './stock/stock.ts'
import { moreOfAmount } from './sum-list.ts'

/** What else a row of a journey tells: the other step's days (`never` when it was never), and whether it began signed. */
export const moreOfJourney = { otherLower: 0, otherUpper: 1, begunSigned: 2 } as const

const gotten = <Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = all.get(key)
  if (known !== undefined) return known
  const made = make()
  all.set(key, made)
  return made
}

/** Facts of a name in lists, one for each unit of their amounts. */
const byUnit = (more: number) => {
  const all = new Map<string, Map<string, DatedList>>()
  return {
    get lists(): DatedList[] {
      return [...all.values()].flatMap(units => [...units.values()])
    },
    of: (fact: string, unit: string | null): DatedList => {
      const units = gotten(all, fact, () => new Map<string, DatedList>())
      return gotten(units, unit ?? '', () => new DatedList(more))
    },
    /** Those of some units, or of all and of none, each with its unit. */
    in: (fact: string, units?: readonly string[]): (readonly [unit: string, DatedList])[] =>
      [...(all.get(fact) ?? [])].filter(([unit]) => !units || units.includes(unit)),
  }
}

const lists = <Key>(more: number) => {
  const all = new Map<Key, DatedList>()
  return {
    all,
    of: (key: Key): DatedList => gotten(all, key, () => new DatedList(more)),
  }
}

/** All that is counted, in memory: of every row of the read tables what counting needs. */
export class Counted {
  readonly values = new Values()
  readonly organisations = new Organisations(this.values)
  /** By name; those of activities are called `held`. */
  readonly facts = byUnit(Object.keys(moreOfAmount).length)
  readonly journeys = lists<JourneyQuestion['step']>(Object.keys(moreOfJourney).length)
  /** Spells of active. */
  readonly active = new Stock(this.values)
  /** Stretches of one status: of partnerships, and of each status of a partnership as if it were by itself. */
  readonly stages = new Stock(this.values)
  readonly statuses = new Stock(this.values, true)
  readonly partners = new Partners(this.values)
  readonly told = new ToldSteps()
  readonly histories = new Histories(this.told, this.values)

  get lists(): DatedList[] {
    const stocks = [this.active, this.stages, this.statuses]
    return [...this.facts.lists, ...this.journeys.all.values(), ...stocks.flatMap(stock => stock.lists)]
  }

  /** Joins small segments in steps, between which more may be loaded. */
  *joining(): Steps<void> {
    for (const list of this.lists) yield* list.joining(this.values.sizes())
  }

  /** How many rows there are, and the memory that they take. */
  get size(): { rows: number; bytes: number } {
    const sum = (of: (list: DatedList) => number) => this.lists.reduce((all, list) => all + of(list), 0)
    return { rows: sum(list => list.size), bytes: sum(list => list.bytes) }
  }
}
