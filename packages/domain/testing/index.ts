export { attempts, effectiveDates, legalStreams, recordedOf } from './legal-streams.ts'
export { opening, streamOf } from './stream.ts'
