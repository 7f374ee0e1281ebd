import { lazy } from 'react'

export { useIsEmpty } from './use-is-empty.ts'

/** Loaded only where it is shown: mostly a ledger holds something. */
export const EmptyLedger = lazy(() => import('./empty-ledger.tsx'))
