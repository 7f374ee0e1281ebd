import type { MetricDefinition } from './definition.ts'
import { partnershipMetrics } from './partnerships.ts'

/** The catalogue. */
export const metricDefinitions: readonly MetricDefinition[] = [...partnershipMetrics]

/** The definition of that name, or null. */
export const metricNamed = (name: string): MetricDefinition | null =>
  metricDefinitions.find(definition => definition.name === name) ?? null
