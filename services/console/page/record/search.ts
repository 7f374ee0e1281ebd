import type { EventType } from '@partnerships/contracts'
import { eventLabels } from '@partnerships/contracts/labels'

/**
 * What is to be recorded, in the address: an event of a type, about a subject that is there already unless none is
 * given; the position of the event that it stands in for; or the position of one to be taken back.
 */
export type RecordSearch = {
  readonly type?: EventType
  readonly subject?: string
  readonly replaces?: number
  readonly retracts?: number
}

const isType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(eventLabels, value)

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** What the address says; what makes no sense is left out. */
export const recordSearchOf = ({
  type,
  subject,
  replaces,
  retracts,
}: Record<string, unknown>): RecordSearch => ({
  ...(isType(type) && { type }),
  ...(typeof subject === 'string' && subject.includes('/') && { subject }),
  ...(isPosition(replaces) && { replaces }),
  ...(isPosition(retracts) && { retracts }),
})
