/** The first and the last day that the ledger knows. */
export const firstDay = '1800-01-01'
export const lastDay = '2200-12-31'
