import { activityMetrics } from './activities.ts'
import { contributionMetrics } from './contributions.ts'
import type { MetricDefinition } from './definition.ts'
import { figureMetrics } from './figures.ts'
import { partnerMetrics } from './partners.ts'
import { partnershipMetrics } from './partnerships.ts'
import { rateMetrics } from './rates.ts'
import { standingMetrics } from './standing.ts'

/** The catalogue. */
export const metricDefinitions: readonly MetricDefinition[] = [
  ...partnershipMetrics,
  ...partnerMetrics,
  ...activityMetrics,
  ...contributionMetrics,
  ...standingMetrics,
  ...rateMetrics,
  ...figureMetrics,
]

/** The definition of that name, or null. */
export const metricNamed = (name: string): MetricDefinition | null =>
  metricDefinitions.find(definition => definition.name === name) ?? null
