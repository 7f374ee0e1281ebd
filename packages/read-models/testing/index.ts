export { type Posting, type TestLedger, testLedger } from './test-ledger.ts'
