import type { Metric } from '@partnerships/contracts/answers'
import type { Row } from '../chart/index.ts'
import { tallyOf } from './tally.ts'

/** What belongs to no value of the dimension. */
export const NONE = 'none'

/** The groups that have something in them; `none` is what those are called that belong nowhere. */
export const rowsOf = ({ groups = [] }: Metric, none: string): Row[] =>
  groups.flatMap(({ key, label, total }) => {
    const tally = tallyOf(total)
    return tally ? [{ key, name: key === NONE ? none : label, ...tally }] : []
  })
