import { type Day, idOf } from '@partnerships/contracts'
import { type Entry, isType } from '@partnerships/domain'
import type { Dimensions } from '../partnerships/dimensions.ts'
import { dimensionsOf } from './activity.ts'

/** That an activity was held: when (days from `lower` to before `upper`) and by which event. */
export type HeldRow = {
  readonly id: string
  readonly fact: 'held'
  readonly title: string
  readonly position: number
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
  /** How many took part; null when that is not known. */
  readonly amount: number | null
  /** Whether the amount is not exactly known. */
  readonly approximate: boolean
} & Dimensions

export const heldRows = (history: readonly Entry[]): HeldRow[] =>
  history.flatMap(({ event, range }) => {
    if (!isType(event, 'activity.held')) return []
    const { title, participants: { count = null, qualifier = 'exact' } = {} } = event.data
    return [
      {
        id: idOf(event.subject),
        fact: 'held',
        title,
        position: event.position,
        effective: event.effective,
        lower: range.lower,
        upper: range.upper,
        amount: count,
        approximate: count !== null && qualifier !== 'exact',
        ...dimensionsOf(event.data),
      },
    ]
  })
