import type { EventType, Opening } from '@partnerships/contracts'
import { worldDays } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import type { Diary } from '../diary.ts'
import { boundsOf, untilOf } from '../precision.ts'
import type { Draft } from '../story.ts'
import type { World } from '../world.ts'
import type { Active } from './approach.ts'
import { contributionOf } from './contribution.ts'
import { someKind, someOrganisation, someRole, someThemes } from './opening.ts'

const deeds = { pledge: 30, deliver: 26, amend: 11, join: 17, leave: 9, role: 3, suspend: 4, end: 9 } as const

/** The life of a partnership from the day on which it becomes active. */
export class Life {
  readonly #world: World
  readonly #diary: Diary
  readonly #chance: Chance
  readonly #id: string
  readonly #members: Set<string>
  readonly #ever: Set<string>
  #day: number
  #term: { readonly draft: Draft; readonly until: string } | undefined
  #isSuspended = false
  #contributions = 0

  constructor(world: World, diary: Diary, id: string, opening: Opening, { day, draft, until }: Active) {
    this.#world = world
    this.#diary = diary
    this.#chance = diary.chance
    this.#id = id
    this.#members = new Set(opening.members.map(({ organisation }) => organisation))
    this.#ever = new Set(this.#members)
    this.#day = day
    this.#term = until === undefined ? undefined : { draft, until }
  }

  /** Tells it to its end, or to that of the world. */
  tell(): void {
    while (this.#day < worldDays) {
      const next = this.#day + 10 + Math.floor(-430 * Math.log(1 - this.#chance.next()))
      const goesOn =
        this.#term && next >= boundsOf(this.#term.until).lower - 60 ? this.#comeToTerm() : this.#act(next)
      if (!goesOn) return
    }
  }

  #note(type: EventType, data: object): Draft {
    return this.#diary.note(this.#day, type, data)
  }

  /** Whether the partnership goes on afterwards. */
  #act(day: number): boolean {
    this.#day = day
    const chance = this.#chance
    const deed = this.#isSuspended && chance.of(0.5) ? 'suspend' : chance.weighted(deeds)
    switch (deed) {
      case 'pledge':
      case 'deliver':
        this.#contribute(
          deed === 'pledge' ? 'partnership.contribution-pledged' : 'partnership.contribution-delivered',
        )
        return true
      case 'amend':
        this.#note('partnership.amended', this.#amendment())
        return true
      case 'join':
        this.#join()
        return true
      case 'leave':
      case 'role':
        this.#change(deed)
        return true
      case 'suspend':
        this.#note(this.#isSuspended ? 'partnership.resumed' : 'partnership.suspended', {})
        this.#isSuspended = !this.#isSuspended
        return true
      case 'end':
        this.#note(chance.of(0.5) ? 'partnership.completed' : 'partnership.terminated', {})
        return this.#reactivate(chance.between(40, 500))
      default:
        return deed satisfies never
    }
  }

  #contribute(type: 'partnership.contribution-pledged' | 'partnership.contribution-delivered'): void {
    const giver = this.#chance.pick([...this.#ever])
    const data = contributionOf(`${this.#id}.${++this.#contributions}`, giver, this.#chance)
    if (this.#chance.of(0.1)) this.#diary.late(this.#day, type, data, this.#chance.between(60, 400))
    else this.#note(type, data)
  }

  #amendment(): object {
    return this.#chance.of(0.6)
      ? { themes: someThemes(this.#world, this.#chance) }
      : { kind: someKind(this.#chance) }
  }

  #join(): void {
    const organisation = someOrganisation(this.#world, this.#day, this.#chance)
    if (this.#ever.has(organisation)) return
    const role = someRole(this.#chance)
    this.#note('partnership.member-joined', { organisation, ...(role && { role }) })
    this.#members.add(organisation)
    this.#ever.add(organisation)
  }

  #change(how: 'leave' | 'role'): void {
    if (this.#members.size < 2) return
    const organisation = this.#chance.pick([...this.#members])
    if (how === 'role') {
      this.#note('partnership.member-role-changed', {
        organisation,
        role: this.#chance.pick(['partner', 'funder']),
      })
      return
    }
    this.#note('partnership.member-left', { organisation })
    this.#members.delete(organisation)
  }

  /** The term comes to its end: it is renewed, or the partnership is completed, or the clock notices. */
  #comeToTerm(): boolean {
    const { draft, until } = this.#term as { draft: Draft; until: string }
    const { lower, upper } = boundsOf(until)
    const chance = this.#chance
    const how = chance.weighted({ renew: 55, complete: 8, expire: 37 })
    // What happened last may be later than what would have come now.
    this.#day = Math.max(this.#day, lower - chance.between(1, 50))
    if (how === 'renew') return this.#renew(data => this.#note('partnership.renewed', data))
    if (how === 'complete') {
      this.#note('partnership.completed', {})
      return this.#reactivate(chance.between(40, 500))
    }
    const renewedOn = this.#day
    this.#diary.expiry(draft, until, upper)
    this.#day = boundsOf(upper).lower
    if (this.#diary.isExact && renewedOn < lower && chance.of(0.12)) {
      this.#day += chance.between(5, 200)
      const daysLater = this.#day - renewedOn
      return this.#renew(data => this.#diary.late(renewedOn, 'partnership.renewed', data, daysLater))
    }
    return this.#reactivate(chance.between(40, 500))
  }

  #renew(note: (data: object) => Draft): boolean {
    const { chance, isExact } = this.#diary
    const until = chance.of(0.85) ? untilOf(this.#day + 60, chance.between(1, 4), isExact, chance) : undefined
    const draft = note(until === undefined ? {} : { term: { until } })
    this.#term = until === undefined ? undefined : { draft, until }
    return true
  }

  /** Now and then it begins again, without a term. */
  #reactivate(daysLater: number): boolean {
    if (!this.#chance.of(0.08)) return false
    this.#day += daysLater
    this.#note('partnership.reactivated', {})
    this.#term = undefined
    this.#isSuspended = false
    return true
  }
}
