import type { Asked } from '../ask/ask-all.ts'
import type { Memory } from '../ask/ask-service.ts'
import type { Mark } from '../stage/rebuild-all.ts'
import { reportFailures } from './failures.ts'
import { reportMemory } from './memory.ts'
import { reportProjecting } from './projecting.ts'
import { reportQuestions } from './questions.ts'
import { reportSizes, type Size } from './sizes.ts'

export type Found = {
  /** How many events there are. */
  readonly head: number
  readonly projected: readonly Mark[]
  readonly sizes: readonly Size[]
  readonly memory: Memory
  readonly asked: readonly Asked[]
}

/** Prints all that was found as tables. Whether every question was answered, and with the number that plain SQL gives. */
export const report = ({ head, projected, sizes, memory, asked }: Found): boolean => {
  reportProjecting(projected)
  reportSizes(head, sizes)
  reportMemory(memory)
  reportQuestions(asked)
  return reportFailures(asked)
}
