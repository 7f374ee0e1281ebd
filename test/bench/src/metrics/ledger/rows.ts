import { defaultTimeZone } from '@partnerships/contracts'
import { identifiersHeld, pendingExpiry } from '@partnerships/domain'
import { instantText } from '../world/calendar.ts'
import type { Story } from '../world/story.ts'
import { contentHash } from './content-hash.ts'
import { provisionalEvents } from './provisional.ts'
import type { Recorded } from './record.ts'
import { storedOf } from './stored.ts'

type Row = readonly (string | number | null)[]

/** The columns that are written of each table of the ledger. */
export const columns = {
  events: 'position, streamversion, recordedtime, source, id, type, subject, programme, event',
  event_ids: 'source, id, position, content_hash',
  streams: 'subject, version, due',
  identifiers: 'kind, value, subject',
} as const
export type Table = keyof typeof columns

/** What the ledger would have written of an event, and of its stream when it is the last one. */
export const rowsOf = (event: Recorded): Record<Table, readonly Row[]> => {
  const { position, index, recorded, posted, story, draft, isLast } = event
  const { subject, programme = null } = story
  const { source, id } = posted
  const text = JSON.stringify(storedOf(event))
  return {
    events: [[position, index + 1, instantText(recorded), source, id, draft.type, subject, programme, text]],
    event_ids: [[source, id, position, `\\x${contentHash(posted)}`]],
    streams: isLast ? [[subject, story.drafts.length, dueOf(story)]] : [],
    identifiers: isLast ? identifiersOf(story) : [],
  }
}

/** When the clock should look at the subject. */
const dueOf = (story: Story): string | null => {
  if (!story.drafts.some(({ data }) => 'term' in data)) return null
  return pendingExpiry(provisionalEvents(story), defaultTimeZone)?.due ?? null
}

const identifiersOf = (story: Story): Row[] => {
  if (!story.subject.startsWith('organisation/')) return []
  return identifiersHeld(provisionalEvents(story)).map(({ kind, value }) => [kind, value, story.subject])
}

/** Rows as COPY takes them in its text format; no value holds a line break or a tab. */
export const copyText = (rows: readonly Row[]): string =>
  rows
    .map(row => `${row.map(value => (value === null ? '\\N' : escaped(String(value)))).join('\t')}\n`)
    .join('')

const escaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text)
