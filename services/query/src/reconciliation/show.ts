import { orUnavailable } from '@partnerships/event-log'
import { programmesAt } from '@partnerships/read-models'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { refuse } from '../metrics/ask/refuse.ts'
import { windowAsked } from '../metrics/ask/when.ts'
import { numberNeeds } from '../metrics/needs.ts'
import { ReconciliationQuery } from './parameters.ts'
import { reconcile } from './reconcile.ts'

/** `GET /v1/metrics/reconciliation`: what was there and what is, and whether what happened makes the difference. */
export const showReconciliation = (dependencies: Dependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const query = parseQuery(ReconciliationQuery, c.req)
    const window =
      windowAsked(query) ?? refuse('The parameters from and to are needed: a window is reconciled.')
    const known = await settleKnown(c.req, dependencies, numberNeeds, query.knownAt)
    const { pool, counting } = dependencies
    const programme =
      query.programme && (await orUnavailable(programmesAt(pool, known))).within(query.programme)
    const filter = { ...(programme && { programme }) }
    const view = await counting.asOf(known)
    const answer = {
      partnerships: await reconcile(view, 'partnerships', filter, window),
      partners: await reconcile(view, 'partners', filter, window),
    }
    return c.json(answer, 200, { ...known.headers })
  })
