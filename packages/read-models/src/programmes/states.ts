import { defaultTimeZone, idOf, type RecordedEvent } from '@partnerships/contracts'
import type { ProgrammeStatus } from '@partnerships/contracts/words'
import { historyOf, isType, type ProgrammeProfile } from '@partnerships/domain'
import { searchText } from '../search-text.ts'
import { type Valid, validRows } from '../valid-time.ts'

/** A theme that a programme works on, with its name in both languages. */
export type Theme = { readonly key: string; readonly label: { readonly fr: string; readonly en: string } }

/** What a programme is at the end of a day. */
export type ProgrammeState = {
  readonly id: string
  readonly status: ProgrammeStatus
  readonly name: string
  readonly host: string | null
  readonly parent: string | null
  /** An IANA time zone. */
  readonly timezone: string
  readonly themes: readonly Theme[]
  /** The name as it is searched and sorted. */
  readonly search: string
}

export type ProgrammeStateRow = Valid & ProgrammeState

const stateOf = (
  id: string,
  { name, host, parent, timezone, themes = [] }: ProgrammeProfile,
  status: ProgrammeStatus,
): ProgrammeState => ({
  id,
  status,
  name,
  host: host ?? null,
  parent: parent ?? null,
  timezone: timezone ?? defaultTimeZone,
  themes,
  search: searchText(name),
})

/** What a programme is from the day of its launch on. */
export const programmeStateRows = (events: readonly RecordedEvent[]): ProgrammeStateRow[] => {
  const history = historyOf(events)
  const launched = history.find(({ event }) => isType(event, 'programme.launched'))?.event
  if (!launched) return []
  const id = idOf(launched.subject)
  let profile = launched.data as ProgrammeProfile
  let status: ProgrammeStatus = 'launched'
  return validRows(
    history.map(({ event, sortDay }) => {
      if (isType(event, 'programme.updated')) profile = Object.assign({}, profile, event.data)
      if (isType(event, 'programme.closed')) status = 'closed'
      return { from: sortDay, state: stateOf(id, profile, status) }
    }),
  )
}
