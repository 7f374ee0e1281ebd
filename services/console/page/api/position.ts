/** The position of the newest event that this page knows of, posted here or told by the stream. */
let newest = 0

export const sawPosition = (position: number): void => {
  newest = Math.max(newest, position)
}

/** Positions of one ledger mean nothing in another. */
export const forgetPosition = (): void => {
  newest = 0
}

/** What answers about now have to reflect, so that nobody misses what he wrote. */
export const newestPosition = (): number | undefined => (newest === 0 ? undefined : newest)
