import type { Day, RecordedEvent } from '@partnerships/contracts'
import { figureRows, programmes, validAt } from '@partnerships/read-models'
import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { figureAttributes } from './item.ts'

/** Folds a figure's stream to what it says at the end of a day; undefined when nothing is in force. */
const figureAt = (_: string, events: readonly RecordedEvent[], day: Day) => {
  const rows = figureRows(events).states
  const [first] = rows
  return first && figureAttributes(validAt(rows, day) ?? { ...first, status: null })
}

const programmeOfFigure = (events: readonly RecordedEvent[]): string | undefined =>
  figureRows(events).states.at(-1)?.programme ?? undefined

/** `GET /v1/figures/<id>`: what it said at the end of a day. */
export const showFigure = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'figure',
      needs: [programmes],
      programmeOf: (_, events) => programmeOfFigure(events),
      stateAt: figureAt,
      tell: async state => state,
    },
    dependencies,
  )
