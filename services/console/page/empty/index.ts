export { EmptyLedger } from './empty-ledger.tsx'
export { useIsEmpty } from './use-is-empty.ts'
