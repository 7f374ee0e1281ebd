import { orUnavailable } from '@partnerships/event-log'
import { childrenOf, programmes } from '@partnerships/read-models'
import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { programmeAt } from './state.ts'

/** `GET /v1/programmes/<id>`: what it was at the end of a day, with the programmes that lay directly in it. */
export const showProgramme = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'programme',
      needs: [programmes],
      programmeOf: id => id,
      stateAt: programmeAt,
      tell: async (state, { day, known: { position }, dependencies: { pool } }) => ({
        ...state,
        children: await orUnavailable(childrenOf(pool, position, day, state.id)),
      }),
    },
    dependencies,
  )
