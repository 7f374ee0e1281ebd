import type { EventType } from '@partnerships/contracts'
import { worldDays } from './calendar.ts'

/** An event before it is recorded. */
export type Draft = {
  /** When it will be recorded: the day, and the second of the day in UTC. */
  day: number
  second: number
  readonly type: EventType
  effective: string
  readonly data: object
  /** What it takes back, of the same story and recorded before. */
  readonly back?: { readonly how: 'retracts' | 'replaces'; readonly draft: Draft }
  /** Of an expiry that the ledger's clock records: what set the term. */
  readonly term?: Draft
}

/** All that will ever be recorded of a subject, in the order of recording. */
export type Story = {
  readonly subject: string
  /** Of the posters of its events. */
  readonly source: string
  readonly programme?: string
  readonly drafts: readonly Draft[]
}

/** What was recorded before the world's last day, in the order of recording. */
export const recordedInTime = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ day }) => day < worldDays).sort((a, b) => a.day - b.day || a.second - b.second)
