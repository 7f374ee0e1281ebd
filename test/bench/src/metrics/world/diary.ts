import type { EventType } from '@partnerships/contracts'
import { dayNumber, dayText } from './calendar.ts'
import type { Chance } from './chance.ts'
import { effectiveOf } from './precision.ts'
import type { Draft } from './story.ts'

/** A draft and the day on which it truly happened. */
export type Entry = { readonly draft: Draft; readonly day: number }

/**
 * Takes down what happens to a subject, from the earliest to the latest, and records each a while later, in the
 * same order. So a history is in the order in which it happened, however badly its days are known: an event's
 * sort day is never after its true day, and never before what was taken down earlier.
 */
export class Diary {
  readonly entries: Entry[] = []
  /** Whether something was recorded late. */
  hasLate = false
  readonly chance: Chance
  readonly isExact: boolean
  #day = 0
  #second = 0

  constructor(chance: Chance, isExact: boolean) {
    this.chance = chance
    this.isExact = isExact
  }

  /** Something that happened on a day, not before what was noted last; recorded up to so many days later. */
  note(day: number, type: EventType, data: object, mostDaysLater = 30): Draft {
    const effective = effectiveOf(day, this.isExact, this.chance)
    return this.#take(day, {
      ...this.#recorded(day + this.chance.between(0, mostDaysLater)),
      type,
      effective,
      data,
    })
  }

  /** Something that is learnt of long afterwards, with its day. */
  late(day: number, type: EventType, data: object, daysLater: number): Draft {
    this.hasLate = true
    const second = this.chance.between(28_800, 64_800)
    return this.#take(day, { day: day + daysLater, second, type, effective: dayText(day), data })
  }

  /** The expiry that the clock records when the whole range of a term's `until` has passed. */
  expiry(term: Draft, until: string, upper: string): Draft {
    const day = dayNumber(upper)
    const recorded = this.#recorded(day, 60)
    return this.#take(day - 1, { ...recorded, type: 'partnership.expired', effective: until, data: {}, term })
  }

  /** Something that takes back or stands in for a draft, so many days after it was recorded. */
  correction(draft: Omit<Draft, 'day' | 'second'>, of: Draft, day: number, daysLater: number): Draft {
    const second = this.chance.between(28_800, 64_800)
    return this.#take(day, { day: of.day + daysLater, second, ...draft })
  }

  #recorded(day: number, second = this.chance.between(28_800, 64_800)): { day: number; second: number } {
    if (day > this.#day) {
      this.#day = day
      this.#second = second
    }
    return { day: this.#day, second: this.#second }
  }

  #take(day: number, draft: Draft): Draft {
    this.entries.push({ draft, day })
    return draft
  }
}
