export { bucketsOf, type Interval, intervals, mostBuckets } from './buckets.ts'
export type { FlowSource, MetricDefinition } from './definitions/definition.ts'
export { metricDefinitions, metricNamed } from './definitions/index.ts'
export { countFlow, type Flow, liesIn, type RangeCount, tallyFlow, touches } from './flow.ts'
export { type Growth, growthOf } from './growth.ts'
export { type Basis, basisText, type FilterText, type When } from './headline/basis.ts'
export { headlineText, type Measured } from './headline/headline.ts'
export { type Lang, langs, type Texts } from './headline/lang.ts'
export { nounsOf, type Unit } from './headline/nouns.ts'
export {
  type Comparison,
  compareWindows,
  dayBefore,
  type Period,
  parsePeriod,
  windowBefore,
} from './period.ts'
export { joinParts, type Piece, type SpellPart } from './pieces.ts'
export { countStock, isPresent, type Presence, presenceOf, type Span, type Stocked } from './stock.ts'
export { type Bucket, isCertain, type Tally } from './tally.ts'
export { boundDay, lastDay, type Window, windowOf } from './window.ts'
