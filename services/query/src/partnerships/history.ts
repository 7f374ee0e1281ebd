import { walk } from '@partnerships/domain'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { AsOf, answering, type Dependencies, settleKnown } from '../known/index.ts'
import { streamOf } from '../subject/stream-of.ts'
import { statusSpells } from './status-spells.ts'
import { toldHistory } from './told-history.ts'

/** The parameters of `GET /v1/partnerships/<id>/history`. */
export const HistoryQuery = AsOf.pick({ knownAt: true })

/** `GET /v1/partnerships/<id>/history`: all its events as they stand, and the stretches of each status. */
export function showHistory(dependencies: Dependencies): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    const { knownAt } = parseQuery(HistoryQuery, c.req)
    const known = await settleKnown(c.req, dependencies, [], knownAt)
    const events = await streamOf(dependencies.pool, 'partnership', c.req.param('id') ?? '', known)
    const answer = { events: toldHistory(events), spells: statusSpells(walk(events)) }
    return c.json(answer, 200, { ...known.headers })
  })
}
