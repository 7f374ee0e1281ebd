import { isEffectiveDate } from '@partnerships/contracts'
import { z } from 'zod'

const knownAtRule = 'must be a position or an RFC 3339 time such as 2026-11-22T06:14:37Z'

/** The same instant in UTC, with every digit of its seconds. */
const inUtc = (time: string): string => {
  const [, seconds = '', fraction = '', offset = ''] = /^(.{19})(\.\d+)?(.+)$/.exec(time) ?? []
  return `${new Date(`${seconds}${offset}`).toISOString().slice(0, -5)}${fraction}Z`
}

const PositionParameter = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .refine(Number.isSafeInteger)

const TimeParameter = z.iso
  .datetime({ offset: true })
  .transform(inUtc)
  .refine(time => /^(?!0000)\d{4}-/.test(time))

/** `knownAt`: a position as a number, or a time as RFC 3339 UTC. */
export const KnownAtParameter = z.union([PositionParameter, TimeParameter], { error: knownAtRule })
export type KnownAt = z.output<typeof KnownAtParameter>

/** `at`: a day. */
export const AtParameter = z.string().refine(at => /^\d{4}-\d\d-\d\d$/.test(at) && isEffectiveDate(at), {
  error: 'must be a day such as 2022-03-01, from 1800 to 2200',
})

/** What may be asked of anything that has a state: as of which day, and as it was known when. */
export const AsOf = z.strictObject({ at: AtParameter.optional(), knownAt: KnownAtParameter.optional() })
