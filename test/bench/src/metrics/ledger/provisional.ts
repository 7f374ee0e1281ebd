import { clockSource, type RecordedEvent } from '@partnerships/contracts'
import { instantText, microsecond } from '../world/calendar.ts'
import type { Draft, Story } from '../world/story.ts'

/** The events of a story with their places in it as positions, for rules that look at one stream. */
export const provisionalEvents = ({ subject, drafts }: Story): RecordedEvent[] => {
  const placeOf = (of: Draft) => drafts.indexOf(of) + 1
  const events = drafts.map(({ type, effective, data, back, term, day, second }, i) => ({
    type,
    subject,
    effective,
    source: term ? clockSource : '/story',
    data: {
      ...data,
      ...(term && { term: placeOf(term) }),
      ...(back?.how === 'retracts' && { retracts: placeOf(back.draft) }),
    },
    ...(back?.how === 'replaces' && { replaces: String(placeOf(back.draft)) }),
    position: i + 1,
    recordedtime: instantText(microsecond(day, second)),
  }))
  return events as unknown as RecordedEvent[]
}
