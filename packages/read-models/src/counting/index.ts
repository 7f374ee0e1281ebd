export { createCountingIndex } from './counting-index.ts'
export { dayNumber, dayNumbered } from './day-number.ts'
export { decimalText } from './millionths.ts'
export { keptGroupings } from './partners/kept-counts.ts'
export {
  type CountedBy,
  type CountedDimension,
  type CountedEvidence,
  type CountedFilter,
  type Counts,
  countedDimensions,
  type EvidencePage,
  type EvidencePlace,
  type FlowQuestion,
  type GroupsThere,
  type Journey,
  type JourneyMark,
  type JourneyNumber,
  type JourneyQuestion,
  noValue,
  type Retained,
  type StockEvidence,
  type StockQuestion,
  type Sum,
  type TerritoryWanted,
} from './question.ts'
export type { CountingIndex, CountingView } from './view.ts'
export { type Streams, viewsOfStreams } from './view-of-streams.ts'
