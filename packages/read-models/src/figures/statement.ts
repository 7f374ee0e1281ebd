import { type Day, type EventData, effectiveRange } from '@partnerships/contracts'
import { placesOf } from '../partnerships/dimensions.ts'
import { searchText } from '../search-text.ts'

/** What somebody published, as it was posted. */
export type Figure = EventData['figure.published']

/** What a figure says, and what it is found by. */
export type Statement = {
  readonly indicator: string
  readonly nature: NonNullable<Figure['nature']> | null
  /** The subject that it is about. */
  readonly about: string | null
  readonly programme: string | null
  /** The canonical codes that its territory counts under, its own among them. */
  readonly places: readonly string[]
  /** As posted, and its days: from `period_lower` to before `period_upper`. */
  readonly period: string | null
  readonly period_lower: Day | null
  readonly period_upper: Day | null
  /** Label, indicator, source and quote as they are searched, what it is sorted by first. */
  readonly search: string
  readonly data: Figure
}

export const statementOf = (data: Figure): Statement => {
  const { indicator, nature, about, programme, territory, period, label, source, quote } = data
  const range = period === undefined ? undefined : effectiveRange(period)
  return {
    indicator,
    nature: nature ?? null,
    about: about ?? null,
    programme: programme ?? null,
    places: territory === undefined ? [] : placesOf([territory]),
    period: period ?? null,
    period_lower: range?.lower ?? null,
    period_upper: range?.upper ?? null,
    search: searchText(label, indicator, source.title, quote),
    data,
  }
}
