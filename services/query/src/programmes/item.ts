import type { Listed, ProgrammeState } from '@partnerships/read-models'
import { present } from '../present.ts'

/** What a programme is at the end of a day; `status` is null before it was launched. */
export type ProgrammeNow = Omit<ProgrammeState, 'status'> & {
  readonly status: ProgrammeState['status'] | null
}

/** What a programme is, as answers show it. */
export const programmeAttributes = ({ id, name, status, parent, host, timezone, themes }: ProgrammeNow) => ({
  id,
  name,
  status,
  ...present({ parent, host }),
  timezone,
  themes,
})

/** A programme as a list shows it; `updated` is the position by which it came to be known so. */
export const programmeItem = (row: Listed<ProgrammeState>) => ({
  ...programmeAttributes(row),
  updated: row.known_from,
})
