import { organisations } from '@partnerships/read-models'
import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { mergedBy } from './merged.ts'
import { organisationAt } from './state.ts'

/** `GET /v1/organisations/<id>`: what it was at the end of a day, with who held which post and what was merged into it. */
export const showOrganisation = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'organisation',
      needs: [organisations],
      programmeOf: () => undefined,
      stateAt: organisationAt,
      tell: async (state, { day, known, dependencies: { pool } }) => {
        const merged = await mergedBy(pool, state.id, day, known)
        return { ...state, ...(merged.length > 0 && { merged }) }
      },
    },
    dependencies,
  )
