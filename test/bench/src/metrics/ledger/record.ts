import { clockSource, idOf } from '@partnerships/contracts'
import { instantText, microsecond } from '../world/calendar.ts'
import type { Story } from '../world/story.ts'
import type { World } from '../world/world.ts'
import { agenda, type Turn } from './agenda.ts'

/** An event at its place in the ledger. */
export type Recorded = Turn & {
  readonly position: number
  /** Microseconds since 1970; it grows with the position. */
  readonly recorded: number
  /** As somebody would post it; the clock's events as the ledger makes them. */
  readonly posted: Readonly<Record<string, unknown>> & { readonly id: string; readonly source: string }
  readonly isLast: boolean
}

/** Whether later events of the story name the positions of earlier ones. */
const looksBack = ({ story }: Turn): boolean => story.drafts.some(({ back, term }) => back ?? term)

/** Yields the world's events as they are recorded, a day at a time: positions without gaps, times that grow. */
export function* record(world: World): Generator<Recorded[], void, void> {
  const places = new Map<Story, number[]>()
  let position = 0
  let recorded = 0
  for (const turns of agenda(world))
    yield turns.map(turn => {
      const { story, index, draft } = turn
      position += 1
      recorded = Math.max(recorded + 1, microsecond(draft.day, draft.second))
      const isLast = index === story.drafts.length - 1
      const positions = looksBack(turn) ? (places.get(story) ?? []) : []
      positions[index] = position
      if (isLast) places.delete(story)
      else if (looksBack(turn)) places.set(story, positions)
      return { ...turn, position, recorded, posted: postedOf(turn, positions, recorded), isLast }
    })
}

/** The `time` of an event that is recorded as it happens. */
export const timeOf = (recorded: number): string => `${instantText(recorded).slice(0, -4)}Z`

const postedOf = (turn: Turn, positions: readonly number[], recorded: number): Recorded['posted'] => {
  const { story, index, draft } = turn
  const { type, effective } = draft
  const { subject } = story
  const placeOf = (of: Turn['draft']) => positions[story.drafts.indexOf(of)] as number
  if (draft.term) {
    const term = placeOf(draft.term)
    const id = `${idOf(subject)}:${term}`
    return { specversion: '1.0', id, source: clockSource, type, subject, effective, data: { term } }
  }
  const { how, draft: of } = draft.back ?? {}
  const data = how === 'retracts' && of ? { retracts: placeOf(of), ...draft.data } : draft.data
  return {
    specversion: '1.0',
    id: `${idOf(subject)}-${index + 1}`,
    source: story.source,
    type,
    subject,
    time: timeOf(recorded),
    effective,
    ...(how === 'replaces' && of && { replaces: String(placeOf(of)) }),
    data,
  }
}
