import { z } from 'zod'

const rule = 'must be a position: digits, at most 2^53-1'

/** A position as a parameter carries it. */
export const PositionParameter = z
  .string()
  .regex(/^\d{1,16}$/, { error: rule })
  .transform(Number)
  .refine(Number.isSafeInteger, { error: rule })
