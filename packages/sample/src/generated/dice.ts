import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

/** What is drawn, and how often beside the others. */
export type Weighted<T> = readonly (readonly [outcome: T, weight: number])[]

/** Chance that comes out the same every time it is made from the same seed (an integer). */
export const dice = (seed: number) => {
  const random = mersenne(seed)
  /** From `first` to `last`, both included. */
  const int = (first: number, last: number): number => uniformInt(random, first, last)
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T
  const weighted = <T>(choices: Weighted<T>): T => {
    const all = choices.reduce((sum, [, weight]) => sum + weight, 0)
    let left = int(1, all)
    for (const [outcome, weight] of choices) {
      left -= weight
      if (left <= 0) return outcome
    }
    throw new RangeError('the weights do not add up')
  }
  /** True `percent` times in a hundred. */
  const chance = (percent: number): boolean => int(1, 100) <= percent
  /** So many different ones, or all when there are fewer. */
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    const drawn: T[] = []
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(int(0, left.length - 1), 1))
    return drawn
  }
  return { int, pick, weighted, chance, some }
}
export type Dice = ReturnType<typeof dice>
