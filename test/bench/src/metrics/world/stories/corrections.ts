import type { Opening } from '@partnerships/contracts'
import { dayText } from '../calendar.ts'
import type { Diary, Entry } from '../diary.ts'
import type { Draft } from '../story.ts'
import type { World } from '../world.ts'
import { someKind, someThemes } from './opening.ts'

/** The share of partnerships of which something is corrected: about one event in fifty. */
const share = 0.17

const retractable = new Set([
  'partnership.contribution-pledged',
  'partnership.contribution-delivered',
  'partnership.amended',
])
const ends = new Set(['partnership.completed', 'partnership.terminated'])

/** Takes something back or puts something right. Terms stay, as does what was recorded late. */
export const correct = (world: World, diary: Diary, opening: Opening): void => {
  const { chance, entries } = diary
  if (entries.length === 0 || !chance.of(share)) return
  const index = chance.between(0, entries.length - 1)
  const entry = entries[index] as Entry
  const { type, term, data } = entry.draft
  if (term) return
  const isLast = index === entries.length - 1
  if ((retractable.has(type) || (ends.has(type) && isLast)) && chance.of(0.6))
    retract(diary, entry.draft, chance.between(1, 120))
  else if (!('term' in data) && !diary.hasLate) replace(world, diary, index, opening)
}

const retract = (diary: Diary, draft: Draft, daysLater: number): void => {
  const effective = dayText(draft.day + daysLater)
  const data = { reason: 'Saisie par erreur.' }
  const back = { how: 'retracts', draft } as const
  diary.correction({ type: 'partnership.retracted', effective, data, back }, draft, 0, daysLater)
}

const replace = (world: World, diary: Diary, index: number, opening: Opening): void => {
  const { chance, entries } = diary
  const { draft, day } = entries[index] as Entry
  const replacement = mended(world, diary, index, opening)
  const daysLater = chance.between(1, 200)
  const mend = diary.correction(
    { ...replacement, type: draft.type, back: { how: 'replaces', draft } },
    draft,
    day,
    daysLater,
  )
  // Now and then it was right from the beginning.
  if (chance.of(0.1)) retract(diary, mend, chance.between(1, 60))
}

/** Another theme or kind for the opening; else the day: an exact one for a vague one, or another one. */
const mended = (
  world: World,
  diary: Diary,
  index: number,
  opening: Opening,
): Pick<Draft, 'effective' | 'data'> => {
  const { chance, entries } = diary
  const { draft, day } = entries[index] as Entry
  if ('members' in draft.data && chance.of(0.5)) {
    const better = chance.of(0.5) ? { themes: someThemes(world, chance) } : { kind: someKind(chance) }
    return { effective: draft.effective, data: { ...opening, ...better } }
  }
  const before = entries[index - 1]?.day ?? day - chance.between(1, 400)
  // What was posted first was wrong: a day between the event before and the right one.
  if (draft.effective === dayText(day))
    draft.effective = dayText(before + Math.floor((day - before) * chance.next()))
  return { effective: dayText(day), data: draft.data }
}
