/** What sorts of metric there are. */
export const metricSorts = ['flow', 'stock', 'ratio', 'duration', 'list'] as const
export type MetricSort = (typeof metricSorts)[number]

/** The calendar that a series is cut by; weeks are those of ISO 8601, from Monday on. */
export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof intervals)[number]

/** What metrics can be filtered and grouped by. */
export const dimensions = [
  'programme',
  'kind',
  'theme',
  'territory',
  'organisation',
  'organisation-kind',
  'status',
] as const
export type Dimension = (typeof dimensions)[number]

/** What metrics can be filtered by. */
export const filterNames = [...dimensions, 'unit'] as const
export type FilterName = (typeof filterNames)[number]

/** What published figures can be filtered by. */
export const figureFilterNames = ['indicator', 'about', 'programme', 'territory', 'period', 'nature'] as const
export type FigureFilterName = (typeof figureFilterNames)[number]

/** The size of the territories that a metric is grouped by. */
export const levels = ['country', 'region', 'department', 'commune'] as const
export type Level = (typeof levels)[number]

/** The two of a ratio, each with evidence of its own. */
export const parts = ['numerator', 'denominator'] as const
export type Part = (typeof parts)[number]

/**
 * What became of an item of evidence: it is there now, or no longer; it is certain now and was only possible, or is
 * only possible now and was certain.
 */
export const changes = ['added', 'removed', 'certain', 'possible'] as const
export type Change = (typeof changes)[number]

/** The languages that numbers are put into words in. */
export const langs = ['fr', 'en'] as const
export type Lang = (typeof langs)[number]
