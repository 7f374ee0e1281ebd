import { idOf, type RecordedEvent } from '@partnerships/contracts'
import { type Step, type Walk, walk, walkOn } from '@partnerships/domain'
import type { ReadModel } from '../projection/read-model.ts'
import { dimensionsOnce } from './dimensions.ts'
import { stateMaker, stateRows } from './states.ts'
import { stepMaker, stepRows } from './steps.ts'

/** Makes something of each step once. */
const onceEach = <T>(make: (step: Step) => T): ((step: Step) => T) => {
  const made = new Map<Step, T>()
  return step => {
    const known = made.get(step) ?? make(step)
    made.set(step, known)
    return known
  }
}

/** Folds a stream as it grows: where an event comes last, nothing before it is walked or made again. */
const folding = () => {
  let walked: Walk | undefined
  let length = 0
  let rows: ReturnType<typeof rowsOnce> | undefined
  return (events: readonly RecordedEvent[]) => {
    const last = events.at(-1)
    const on = walked && last && events.length === length + 1 ? walkOn(walked, last) : undefined
    walked = on ?? walk(events)
    length = events.length
    if (!on || !rows) rows = rowsOnce(idOf(last?.subject ?? ''))
    return rows(walked)
  }
}

const rowsOnce = (id: string) => {
  const step = onceEach(stepMaker(id))
  const state = onceEach(stateMaker(id, dimensionsOnce()))
  return (walked: Walk) => ({ steps: stepRows(walked, step), states: stateRows(walked, state) })
}

/** Partnerships: the steps of their histories, of which all follows that is counted, and what they are from day to day. */
export const partnerships = {
  name: 'partnerships',
  version: 3,
  aggregate: 'partnership',
  tables: ['steps', 'states'],
  fold: events => folding()(events),
  folding,
} satisfies ReadModel
