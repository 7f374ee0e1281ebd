import { worldDays } from '../world/calendar.ts'
import { storyCount, storyOf } from '../world/stories/all.ts'
import type { Draft, Story } from '../world/story.ts'
import type { World } from '../world/world.ts'

/** A draft whose turn it is. */
export type Turn = {
  /** Which of the world's subjects. */
  readonly number: number
  readonly story: Story
  /** Which of the story's drafts. */
  readonly index: number
  readonly draft: Draft
}

/**
 * Yields all that the world's subjects have to tell in the order of recording, day by day. Of a story only the day
 * of its next draft is kept, and it is told again when that day comes: a million of them fit into memory so.
 */
export function* agenda(world: World): Generator<Turn[], void, void> {
  const days: number[][] = Array.from({ length: worldDays }, () => [])
  for (let number = 0; number < storyCount(world); number++) {
    const first = storyOf(world, number).drafts[0]
    if (first) days[first.day]?.push(number)
  }
  for (const [day, numbers] of days.entries()) {
    const turns = numbers.flatMap(number => turnsOf(world, number, day, next => days[next]?.push(number)))
    days[day] = []
    yield turns.sort((a, b) => a.draft.second - b.draft.second || a.number - b.number || a.index - b.index)
  }
}

/** The turns that a subject has on a day; `again` is told the day of the next one. */
const turnsOf = (world: World, number: number, day: number, again: (day: number) => void): Turn[] => {
  const story = storyOf(world, number)
  const turns: Turn[] = []
  for (const [index, draft] of story.drafts.entries()) {
    if (draft.day === day) turns.push({ number, story, index, draft })
    if (draft.day > day) {
      again(draft.day)
      break
    }
  }
  return turns
}
