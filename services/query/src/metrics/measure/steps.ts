import { firstIndex, type JourneyStep, type Window } from '@partnerships/domain'
import { type CountingView, type Counts, dayNumber, type JourneyQuestion } from '@partnerships/read-models'

/** Makes a total of what it is given. */
export type Gatherer<T> = { add(step: JourneyStep): void; result(): T }

type NumberedWindow = { readonly from: number; readonly to: number }

const numbered = ({ from, to }: Window): NumberedWindow => ({ from: dayNumber(from), to: dayNumber(to) })

/** Whether the step was in the window for sure. */
export const isIn = ({ lower, upper }: JourneyStep, { from, to }: NumberedWindow): boolean =>
  from <= lower && upper <= to

/** The same for a window of days. */
export const liesInWindow = (window: Window): ((step: JourneyStep) => boolean) => {
  const days = numbered(window)
  return step => isIn(step, days)
}

/**
 * Gives each step to a gatherer for each window in which it was for sure, and to one of each of its groups. The last
 * window holds the others, which follow one another.
 */
export const gatherSteps = <T>(
  view: CountingView,
  question: JourneyQuestion,
  windows: readonly Window[],
  gatherer: () => Gatherer<T>,
): Counts<T> => {
  const bounds = windows.map(numbered)
  const [whole, buckets] = [bounds.at(-1) as NumberedWindow, bounds.slice(0, -1)]
  const gatherers = () => windows.map(gatherer)
  const total = gatherers()
  const groups = new Map<string, Gatherer<T>[]>()
  view.journeys(question, windows.at(-1) as Window, (step, keys) => {
    if (!isIn(step, whole)) return
    const index = firstIndex(buckets.length, i => (buckets[i]?.to ?? 0) > step.lower)
    const bucket = buckets[index]
    const isInBucket = bucket !== undefined && isIn(step, bucket)
    const give = (those: readonly Gatherer<T>[]): void => {
      those.at(-1)?.add(step)
      if (isInBucket) those[index]?.add(step)
    }
    give(total)
    for (const key of keys) {
      const those = groups.get(key) ?? gatherers()
      groups.set(key, those)
      give(those)
    }
  })
  const results = (those: readonly Gatherer<T>[]): T[] => those.map(each => each.result())
  return {
    total: results(total),
    groups: new Map([...groups].map(([key, those]) => [key, results(those)])),
  }
}
