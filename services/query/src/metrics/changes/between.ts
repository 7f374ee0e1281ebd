import type { Dependencies, Known } from '../../known/index.ts'
import type { Question } from '../ask/question.ts'

/** Two positions: after the first and up to the second, what changed a number is looked for. */
export type Between = {
  readonly dependencies: Dependencies
  /** What is asked, as it is known at the end. */
  readonly now: Question
  /** The same question of what was known before. */
  readonly before: Question
  /** The same question of any position between. */
  readonly questionAt: (position: number) => Promise<Question>
  /** The positions between at which it may have become another question: those of programmes' events. */
  readonly asks: readonly number[]
}

/** After which position, and up to which. */
export const boundsOf = ({ before, now }: Between): { after: number; upTo: number } => ({
  after: before.known.position,
  upTo: now.known.position,
})

/** What is known at another position of the same ledger. */
export const knownAt = (known: Known, position: number): Known => ({ ...known, position })
