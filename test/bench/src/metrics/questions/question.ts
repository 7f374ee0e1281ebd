import type { Statement } from '../sql/statement.ts'
import type { Chance } from '../world/chance.ts'
import type { World } from '../world/world.ts'

/** Numbers by what they are of: `total`, the first day of a bucket, or the key of a group. Zeros are left out. */
export type Numbers = Readonly<Record<string, number>>

/** What is asked about: a world of which the ledger holds so many events. */
export type About = { readonly world: World; readonly head: number; readonly chance: Chance }

/** The position as of which something is asked: the head unless it is in the past. */
export const somePosition = ({ head, chance }: About, isPast: boolean): number =>
  isPast ? chance.between(1, head) : head

/** A question to the query service, and the plain SQL that answers it too. */
export type Question = {
  /** The address, from `/v1` on. */
  readonly path: string
  readonly sql?: () => Statement
}

/** Questions of a sort: each time another one. */
export type Sort = {
  readonly name: string
  /** At most so many milliseconds for 99 of 100 answers. */
  readonly barMs: number
  readonly next: () => Question
  /** Told each answer, as it may lead to further questions. */
  readonly answered?: (question: Question, body: string) => void
}

type Tally = { readonly value: number | null }
type Answer = {
  readonly total: Tally
  readonly series?: readonly (Tally & { readonly from: string })[]
  readonly groups?: readonly { readonly key: string; readonly total: Tally }[]
}

/** The numbers of an answer of the query service. */
export const numbersOf = ({ total, series, groups }: Answer): Numbers =>
  numbers(
    groups?.map(({ key, total }) => [key, total.value]) ??
      series?.map(({ from, value }) => [from, value]) ?? [['total', total.value]],
  )

export const numbers = (entries: readonly (readonly [string, unknown])[]): Numbers =>
  Object.fromEntries(
    entries
      .map(([key, value]) => [key, Number(value)] as const)
      .filter(([, value]) => value !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
