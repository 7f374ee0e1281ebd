import { z } from 'zod'
import { isEffectiveDate } from './effective-range.ts'

export { effectiveRange, isEffectiveDate } from './effective-range.ts'

/** One day, known as well as written: `2019-06-27`, `2019-06`, `2019`, `2021-07/2021-12`, `../2019`. */
export const EffectiveDate = z
  .string()
  .refine(isEffectiveDate, {
    error: 'must be an EDTF date or interval such as 2019-06-27, 2019-06, 2019, 2021-07/2021-12 or ../2019',
  })
  .meta({ id: 'EffectiveDate', description: 'An EDTF date or interval, years 1800 to 2200.' })
