import { territoryAt } from '@partnerships/territories'
import {
  changingPlace,
  dimensionCount,
  label,
  organisationPlaces,
  placeOf,
  type Values,
} from '../dimensions.ts'
import type { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { Clause, Selection } from '../selection.ts'
import { DayLevels, keptDays } from './day-levels.ts'
import type { Labelled, Odd } from './history.ts'
import { overlap, type Part, type Presence, presencesOf, united } from './part.ts'

/** The places of dimensions that have few values; of territories, all but communes and what is no territory of France. */
const keptPlaces = [
  placeOf.programme,
  placeOf.kind,
  placeOf.theme,
  placeOf.territory,
  placeOf.status,
  organisationPlaces.kind,
]

/** In place of the code of a status, where subjects are not told apart by it; and of all codes of all places. */
const noCode = -1

/** The levels of territories that are counted; who has none of a level is counted under a code in place of one. */
const levels = ['country', 'region', 'department'] as const
const withoutLevel = [-2, -3, -4] as const
/** The same of who has no value of another dimension. */
const [withoutAny] = withoutLevel

const mostCodes = 2 ** 20

type Codes = Labelled['codes']

/**
 * How many subjects there are from day to day, in all and by each value of a dimension, as is known last: kept as rows
 * come and go, so that what is asked with one value, or none, is counted already.
 */
export class LastCounts {
  readonly #values: Values
  /** Whether each subject is of one status, and counted by it. */
  readonly #isByStatus: boolean
  readonly #counts = new Map<number, DayLevels>()
  /** By the code of a territory: of which of the levels it is, as bits. */
  readonly #levels: number[] = []
  /** The last position at which a row came or went. */
  #changedAt = 0
  /** What organisations are known to be as they are counted by kind, and those of whom it isn't known. */
  #picture: Picture | undefined
  readonly #unknown = new Set<number>()
  #areKindsCounted = false

  constructor(values: Values, isByStatus = false) {
    this.#values = values
    this.#isByStatus = isByStatus
  }

  /** Works out, in steps, what is asked of those that have changed. */
  *preparing(): Steps<void> {
    for (const counts of this.#counts.values()) if (counts.prepare()) yield
  }

  /** Whether rows are counted by kind as they come and go, by what organisations are known to be now. */
  isByKindsOf(picture: Picture): boolean {
    return this.#picture === picture && [...this.#unknown].every(code => picture.kindOf(code) < 0)
  }

  /** Forgets what was counted by kind: what is there already is to be added, what comes and goes from now on is. */
  beginKinds(picture: Picture): void {
    this.#picture = picture
    this.#unknown.clear()
    this.#areKindsCounted = false
    for (const [key, counts] of this.#counts) if (placeIn(key) === organisationPlaces.kind) counts.clear()
  }

  /** Takes note that some organisations are there, in case it isn't known of which kind. */
  meet(organisations: Iterable<number>): void {
    for (const code of organisations)
      if (this.#picture && this.#picture.kindOf(code) < 0) this.#unknown.add(code)
  }

  /** All that was there is added. */
  endKinds(): void {
    this.#areKindsCounted = true
  }

  /** Adds what of a row is there of a kind, or of none (-1), and of a status. */
  addKind(status: number, kind: number, row: Presence, n: 1 | -1): void {
    if (this.#isByStatus && kind < 0) return
    const code = kind < 0 ? withoutAny : kind
    this.#add(this.#isByStatus ? status : noCode, organisationPlaces.kind, code, row, n)
  }

  /** Takes note that something came to be known at a position, or was known no longer. */
  reach(position: number): void {
    if (position > this.#changedAt) this.#changedAt = position
  }

  /** Adds a row of a subject as a whole, or takes it away. */
  addWhole(row: Labelled, n: 1 | -1): void {
    const status = this.#statusOf(row.codes)
    this.#add(status, noCode, noCode, row, n)
    for (const place of keptPlaces) {
      const codes = this.#codesAt(place, row.codes)
      this.#addAll(status, place, codes, row, n)
      // Where something changes a whole has no codes.
      if (!row.labels.includes(label.changes(changingPlace(place)))) this.#addWithout(place, codes, row, n)
    }
  }

  /** The same of a part of one that is cut. */
  addPart(row: Labelled, n: 1 | -1): void {
    const place = cutPlaceOf(row)
    if (place === undefined) return
    const codes = this.#codesAt(place, row.codes)
    this.#addAll(this.#statusOf(row.codes), place, codes, row, n)
    this.#addWithout(place, codes, row, n)
  }

  /** The same of what two neighbouring parts make together. */
  addBoth(row: Labelled, n: 1 | -1): void {
    const place = cutPlaceOf(row)
    if (place === undefined) return
    const other = this.#codesAt(place, row.codes, dimensionCount)
    const codes = this.#codesAt(place, row.codes)
    const both = codes.filter(code => other.includes(code))
    this.#addAll(this.#statusOf(row.codes), place, both, row, n)
    this.#addWithout(place, [...codes, ...other], row, n)
  }

  /** The same of parts that only together say when their subject is there. */
  addOdd({ days: own, parts, labels }: Pick<Odd, 'days' | 'parts' | 'labels'>, n: 1 | -1): void {
    const place = cutPlaceOf({ labels })
    if (place === undefined) return
    const status = this.#statusOf(parts[0]?.codes ?? [])
    const add = (code: number, those: readonly Part[]): void => {
      const counts = this.#of(status, place, code)
      if (!counts || those.length === 0) return
      const presences = presencesOf(those)
      const sure = presences.map(({ certain }) => overlap(certain, own))
      const possible = presences.map(presence => overlap(presence.possible, own))
      for (const days of united(sure)) counts.add(noDays, days, n)
      for (const days of united(possible)) counts.add(days, noDays, n)
    }
    const codesOf = new Map(parts.map(part => [part, this.#codesAt(place, part.codes)]))
    for (const code of new Set([...codesOf.values()].flat()))
      add(
        code,
        parts.filter(part => codesOf.get(part)?.includes(code)),
      )
    for (const code of this.#isByStatus ? [] : withoutAt(place))
      add(
        code,
        parts.filter(part => this.#isWithout(code, place, codesOf.get(part) ?? [])),
      )
  }

  /** How many are there on days, where that is kept. */
  count(
    { position, picture, clauses }: Selection,
    days: readonly number[],
    groups: Groups | undefined,
  ): Float64Array | undefined {
    if (!this.#isKeptOn(position, days)) return undefined
    if (clauses.some(({ place }) => place === organisationPlaces.kind) && !this.#hasKinds(picture))
      return undefined
    if (groups && !(this.#isByStatus && groups.place === placeOf.status)) return undefined
    const statuses = this.#statusesIn(clauses, groups)
    const keys = this.#keysIn(this.#isByStatus ? clauses.filter(isNotOfStatus) : clauses)
    if (!statuses || !keys) return undefined
    const total = new Float64Array(2 * days.length)
    for (const status of statuses)
      for (const [place, code] of keys) {
        const counts = this.#counts.get(keyOf(status, place, code))
        counts?.addTo(total, days)
        if (groups) counts?.addTo(groups.of(status), days)
      }
    return total
  }

  /**
   * Adds how many there are on days in each group of a dimension, of all that there are or of what has one of some
   * values of it; whether that is kept.
   */
  addGroups({ position, picture, clauses }: Selection, days: readonly number[], groups: Groups): boolean {
    const { place } = groups
    const [clause] = clauses
    if (clauses.length > 1 || (clause && !isOfGroups(clause, place))) return false
    if (this.#isByStatus || !this.#isKeptOn(position, days)) return false
    if (!keptPlaces.includes(place) || place === placeOf.status) return false
    if (place === organisationPlaces.kind && !this.#hasKinds(picture)) return false
    const keys = clause?.codes ?? groups.keys
    if (!keys.every(code => this.#keeps(place, code))) return false
    for (const code of keys) this.#counts.get(keyOf(noCode, place, code))?.addTo(groups.of(code), days)
    if (clause) return true
    const without = groups.level ? withoutLevel[levels.indexOf(groups.level as Level)] : withoutAny
    if (without !== undefined) this.#counts.get(keyOf(noCode, place, without))?.addTo(groups.none, days)
    return true
  }

  #hasKinds(picture: Picture): boolean {
    return this.#areKindsCounted && this.isByKindsOf(picture)
  }

  /** The codes at a place; those of kinds are those of the organisations. */
  #codesAt(place: number, codes: Codes, face = 0): readonly number[] {
    if (place !== organisationPlaces.kind) return codes[place + face] ?? []
    const kinds: number[] = []
    const picture = this.#picture
    if (!picture) return kinds
    for (const organisation of codes[organisationPlaces.own + face] ?? []) {
      const kind = picture.kindOf(organisation)
      if (kind < 0) this.#unknown.add(organisation)
      else if (!kinds.includes(kind)) kinds.push(kind)
    }
    return kinds
  }

  #isKeptOn(position: number, days: readonly number[]): boolean {
    return position >= this.#changedAt && days.every(isKeptDay)
  }

  #statusesIn(clauses: readonly Clause[], groups: Groups | undefined): Iterable<number> | undefined {
    if (!this.#isByStatus) return [noCode]
    const asked = clauses.filter(clause => !isNotOfStatus(clause))
    const [only] = asked
    if (only) return asked.length === 1 && !only.without ? only.codes : undefined
    return groups && Array.from({ length: this.#values.of('status').size }, (_, code) => code)
  }

  /** The places and codes of what adds up to what is asked. */
  #keysIn([clause, ...others]: readonly Clause[]): (readonly [place: number, code: number])[] | undefined {
    if (!clause) return [[noCode, noCode]]
    const { place, codes, without } = clause
    if (others.length > 0 || without || !keptPlaces.includes(place)) return undefined
    // One that is of several values counts once; nobody is of several programmes.
    if (codes.length > 1 && place !== placeOf.programme) return undefined
    return codes.every(code => this.#keeps(place, code)) ? codes.map(code => [place, code]) : undefined
  }

  #statusOf(codes: Codes): number {
    return this.#isByStatus ? (codes[placeOf.status]?.[0] ?? noCode) : noCode
  }

  #addAll(status: number, place: number, codes: readonly number[], row: Labelled, n: 1 | -1): void {
    for (const code of codes) this.#add(status, place, code, row, n)
  }

  /** Adds one that has no value of a dimension, or no territory of a level. */
  #addWithout(place: number, codes: readonly number[], row: Labelled, n: 1 | -1): void {
    if (this.#isByStatus || (codes.length > 0 && place !== placeOf.territory)) return
    for (const without of withoutAt(place))
      if (this.#isWithout(without, place, codes)) this.#add(noCode, place, without, row, n)
  }

  #isWithout(without: number, place: number, codes: readonly number[]): boolean {
    if (place !== placeOf.territory) return codes.length === 0
    const level = 1 << withoutLevel.indexOf(without as (typeof withoutLevel)[number])
    return codes.every(code => (this.#levelsOf(code) & level) === 0)
  }

  #add(status: number, place: number, code: number, { possible, certain }: Presence, n: 1 | -1): void {
    this.#of(status, place, code)?.add(possible, certain, n)
  }

  #of(status: number, place: number, code: number): DayLevels | undefined {
    if (!this.#keeps(place, code)) return undefined
    const key = keyOf(status, place, code)
    const known = this.#counts.get(key)
    if (known) return known
    const counts = new DayLevels()
    this.#counts.set(key, counts)
    return counts
  }

  #keeps(place: number, code: number): boolean {
    if (place === organisationPlaces.kind) return this.#picture !== undefined
    if (place !== placeOf.territory) return place === noCode || keptPlaces.includes(place)
    return code < 0 || this.#levelsOf(code) !== 0
  }

  /** Of which of the levels a territory is, as bits. */
  #levelsOf(code: number): number {
    const known = this.#levels[code]
    if (known !== undefined) return known
    const text = this.#values.of('territory').textOf(code)
    const own = levels.reduce(
      (all, level, i) => (territoryAt(text, level).includes(text) ? all | (1 << i) : all),
      0,
    )
    this.#levels[code] = own
    return own
  }
}

type Level = (typeof levels)[number]

/** The codes of those without a value at a place. */
const withoutAt = (place: number): readonly number[] =>
  place === placeOf.territory ? withoutLevel : [withoutAny]

/** The place of what changes, where a subject is cut by that alone; the first label says so. */
const cutPlaceOf = ({ labels: [first] }: Pick<Labelled, 'labels'>): number | undefined =>
  keptPlaces.find(place => label.cutBy(changingPlace(place)) === first)

const noDays = { first: 0, end: 0 }

const isKeptDay = (day: number): boolean => keptDays.first <= day && day < keptDays.end

/** Whether a clause picks some of the groups: nobody is of several of them at a time. */
const isOfGroups = ({ place, without }: Clause, by: number): boolean =>
  place === by && !without && (place === placeOf.programme || place === placeOf.kind)

const isNotOfStatus = ({ place }: Clause): boolean => place !== placeOf.status

const keyOf = (status: number, place: number, code: number): number =>
  ((status + 1) * dimensionCount + place + 1) * mostCodes + code - withoutLevel[2]

const placeIn = (key: number): number => (Math.floor(key / mostCodes) % dimensionCount) - 1
