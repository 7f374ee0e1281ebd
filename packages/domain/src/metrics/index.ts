export { firstIndex } from './bisect.ts'
export { bucketsOf, mostBuckets } from './buckets.ts'
export { conversionOf, isConverted, type LastDay } from './conversion.ts'
export { decimalOf, millionthsOf, sumOf } from './decimal.ts'
export type { FlowSource, MetricDefinition } from './definitions/definition.ts'
export { metricDefinitions, metricNamed } from './definitions/index.ts'
export { type Duration, durationOf } from './duration.ts'
export { liesIn, type RangeCount, tallyFlow, touches } from './flow.ts'
export { type Change, durationChange, type Growth, growthOf, ratioChange } from './growth.ts'
export { type Basis, basisText, type FilterText, type When } from './headline/basis.ts'
export { headlineText, type Measured } from './headline/headline.ts'
export type { Texts } from './headline/lang.ts'
export { type Nouns, nounsOf } from './headline/nouns.ts'
export type { JourneyStep } from './journey-step.ts'
export {
  type Comparison,
  compareWindows,
  dayAfter,
  dayBefore,
  type Period,
  parsePeriod,
  windowBefore,
} from './period.ts'
export { joinParts, type Piece, type SpellPart } from './pieces.ts'
export { type Ratio, ratioOf } from './ratio.ts'
export { countStock, isPresent, type Presence, presenceOf, type Span, type Stocked } from './stock.ts'
export { type Bucket, isCertain, type Tally } from './tally.ts'
export { daysToSign } from './time-to-sign.ts'
export { boundDay, lastDay, type Window, windowOf } from './window.ts'
