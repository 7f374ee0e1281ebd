export { type Relay, type RelayDeps, startRelay } from './app.ts'
export { relayCheck } from './health.ts'
export { measureRelay } from './measure.ts'
export type { RelayState, RelayStatus } from './progress.ts'
