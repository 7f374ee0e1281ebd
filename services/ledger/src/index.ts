export { createLedgerApp, createLedgerAppender, type LedgerOptions } from './app.ts'
export { type Clock, type ClockOptions, runClock } from './clock/run-clock.ts'
export { ledgerPaths } from './describe/paths.ts'
