import { worldDays } from '../world/calendar.ts'
import { sortsOf } from '../world/stories/all.ts'
import type { Draft, Story } from '../world/story.ts'
import type { World } from '../world/world.ts'

/** A draft whose turn it is. */
export type Turn = {
  readonly story: Story
  /** Which of the story's drafts. */
  readonly index: number
  readonly draft: Draft
}

/** A story from its first day to its last; told when it begins, so that only those under way take up memory. */
type Thread = { readonly tell: () => Story; told?: { readonly story: Story; next: number } }

/** Yields all that the world's subjects have to tell in the order of recording, day by day. */
export function* agenda(world: World): Generator<Turn[], void, void> {
  const days: Thread[][] = Array.from({ length: worldDays }, () => [])
  for (const { count, begins, tell } of sortsOf(world))
    for (let n = 0; n < count; n++) days[begins(n)]?.push({ tell: () => tell(n) })
  for (const [day, threads] of days.entries()) {
    const turns = threads.flatMap(thread => turnsOf(thread, day, next => days[next]?.push(thread)))
    days[day] = []
    // Of the same second, those of one story stay in their order.
    yield turns.sort((a, b) => a.draft.second - b.draft.second)
  }
}

/** The turns that a thread has on a day; `again` is told the day of the next one. */
const turnsOf = (thread: Thread, day: number, again: (day: number) => void): Turn[] => {
  thread.told ??= { story: thread.tell(), next: 0 }
  const { story, next } = thread.told
  const turns: Turn[] = []
  for (let index = next; index < story.drafts.length; index++) {
    const draft = story.drafts[index] as Draft
    if (draft.day > day) {
      again(draft.day)
      break
    }
    turns.push({ story, index, draft })
  }
  thread.told.next += turns.length
  return turns
}
