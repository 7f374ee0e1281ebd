import type { EventType } from '@partnerships/contracts'
import { type Dated, noDate } from '../../date-field/dated.ts'
import type { RecordSearch } from '../search.ts'

export type MemberRow = { readonly organisation: string; readonly role: string }
export type ThemeRow = { readonly key: string; readonly fr: string; readonly en: string }

/** What a field holds while it is filled in: as typed. */
export type Value = string | Dated | readonly string[] | readonly MemberRow[] | readonly ThemeRow[]

/** By pointers into the data, such as `/identifiers/siren`. */
export type Values = { readonly [pointer: string]: Value }

/** A form as far as it was filled in; it is kept until it was recorded or thrown away. */
export type Draft = {
  /** The id that the event will have: sending again, after an answer that was lost, records nothing twice. */
  readonly event: string
  /** Where one form serves several types: the one chosen. */
  readonly type?: EventType
  /** Of something new: its id, where the proposed one was changed. */
  readonly id?: string
  readonly date: Dated
  readonly values: Values
  /** Of an update: the keys that are given. */
  readonly changes: readonly string[]
  /** Of a correction: the version of the subject that was seen. */
  readonly version?: number
  /** Milliseconds since 1970 when it was last changed. */
  readonly changed: number
  /** The address that continues it. */
  readonly search: RecordSearch
}

export const newDraft = (): Draft => ({
  event: crypto.randomUUID(),
  date: noDate,
  values: {},
  changes: [],
  changed: 0,
  search: {},
})
