import type { Day, RecordedEvent } from '@partnerships/contracts'
import { programmeStateRows, validAt } from '@partnerships/read-models'
import { programmeAttributes } from './item.ts'

/** Folds a programme's stream to what it is at the end of a day; undefined when nothing is in force. */
export const programmeAt = (_: string, events: readonly RecordedEvent[], day: Day) => {
  const rows = programmeStateRows(events)
  const [first] = rows
  return first && programmeAttributes(validAt(rows, day) ?? { ...first, status: null })
}
