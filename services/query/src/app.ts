import type { Pool } from '@partnerships/event-log'
import { type CountingIndex, createCountingIndex } from '@partnerships/read-models'
import { Hono } from 'hono'
import { listActivities } from './activities/list.ts'
import { showActivity } from './activities/show.ts'
import { listFigures } from './figures/list.ts'
import { showFigure } from './figures/show.ts'
import { type Dependencies, withinPatience } from './known/index.ts'
import { listMetrics } from './metrics/catalogue.ts'
import { listChanges } from './metrics/changes/list.ts'
import { listEvidence } from './metrics/evidence.ts'
import { streamMetric } from './metrics/live/stream.ts'
import { showMetric } from './metrics/show.ts'
import { listOrganisations } from './organisations/list.ts'
import { showOrganisation } from './organisations/show.ts'
import { showHistory } from './partnerships/history.ts'
import { listPartnerships } from './partnerships/list.ts'
import { showPartnership } from './partnerships/show.ts'
import { listProgrammes } from './programmes/list.ts'
import { showProgramme } from './programmes/show.ts'
import { listProjections } from './projections/list.ts'
import { showReconciliation } from './reconciliation/show.ts'
import { tagged } from './subject/tagged.ts'

export type QueryOptions = {
  readonly pool: Pool
  /** The time, which says what day is today; the machine's unless told. */
  readonly now?: () => Date
  /** How long a request waits for the read tables to come as far as it asks, in milliseconds; 5 s unless told. */
  readonly patienceMs?: number
  /** What metrics are counted from, as loaded from that database; unless told, nothing is before the first question. */
  readonly counting?: CountingIndex
}

/** The collections, `/v1/metrics` and `/v1/projections`. */
export function createQueryApp(options: QueryOptions): Hono {
  const { pool, now = () => new Date(), patienceMs = 5_000 } = options
  const { counting = createCountingIndex(pool) } = options
  const dependencies: Dependencies = {
    pool,
    counting: withinPatience(counting, patienceMs),
    now,
    patienceMs,
  }
  return new Hono()
    .get('/v1/programmes', listProgrammes(dependencies))
    .get('/v1/programmes/:id', tagged, showProgramme(dependencies))
    .get('/v1/organisations', listOrganisations(dependencies))
    .get('/v1/organisations/:id', tagged, showOrganisation(dependencies))
    .get('/v1/partnerships', listPartnerships(dependencies))
    .get('/v1/partnerships/:id', tagged, showPartnership(dependencies))
    .get('/v1/partnerships/:id/history', tagged, showHistory(dependencies))
    .get('/v1/activities', listActivities(dependencies))
    .get('/v1/activities/:id', tagged, showActivity(dependencies))
    .get('/v1/figures', listFigures(dependencies))
    .get('/v1/figures/:id', tagged, showFigure(dependencies))
    .get('/v1/metrics', listMetrics(dependencies))
    .get('/v1/metrics/reconciliation', showReconciliation(dependencies))
    .get('/v1/metrics/:name', showMetric(dependencies))
    .get('/v1/metrics/:name/evidence', listEvidence(dependencies))
    .get('/v1/metrics/:name/changes', listChanges(dependencies))
    .get('/v1/metrics/:name/stream', streamMetric(dependencies))
    .get('/v1/projections', listProjections(dependencies))
}
