import { z } from 'zod'
import { MetricQuery } from '../metrics/ask/parameters.ts'

const { from, to, programme, knownAt } = MetricQuery.shape

/** The parameters of `GET /v1/metrics/reconciliation`. */
export const ReconciliationQuery = z.strictObject({ from, to, programme, knownAt })
