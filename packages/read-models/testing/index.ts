export { recordInTurns } from './record-in-turns.ts'
export { type Posting, type TestLedger, testLedger } from './test-ledger.ts'
