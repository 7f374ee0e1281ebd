import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { organisationAt } from './state.ts'

/** `GET /v1/organisations/<id>`: what it was at the end of a day, with who held which post. */
export const showOrganisation = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'organisation',
      needs: [],
      programmeOf: () => undefined,
      stateAt: organisationAt,
      tell: async state => state,
    },
    dependencies,
  )
