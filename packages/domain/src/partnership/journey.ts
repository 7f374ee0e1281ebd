import type { Status } from './lifecycle.ts'
import type { Step, Walk } from './walk.ts'

/** How a partnership came to be signed: its first stage, and the first at which it was signed or active. */
export type Journey = {
  first: Step
  /** Null while it never was; the first stage itself when it began so. */
  signed: Step | null
}

const isSigned = (status: Status | null): boolean => status === 'signed' || status === 'active'

/** The journey of a partnership; undefined before its first stage. */
export const journeyOf = ({ steps }: Walk): Journey | undefined => {
  const first = steps.find(({ status }) => status !== null)
  return first && { first, signed: steps.find(({ status }) => isSigned(status)) ?? null }
}
