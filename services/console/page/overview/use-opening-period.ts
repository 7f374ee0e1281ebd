import { useQuery } from '@tanstack/react-query'
import { metricQuery } from '../api/queries.ts'
import { today, wholeYear, yearOf } from '../scope/days.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { openingYear } from './opening-year.ts'
import { tallyOf } from './tally.ts'

/**
 * The period that is shown when the address names none: a year chosen by what is new in each. Other filters than
 * the programme don't move it, so that they can be told apart by what they do to one year.
 */
export const useOpeningPeriod = (isNeeded: boolean) => {
  const [{ programme, knownAt }] = useScope()
  const thisYear = yearOf(today())
  const asked = {
    programme,
    knownAt: knownAtOf(knownAt),
    from: wholeYear(thisYear - 10).from,
    to: wholeYear(thisYear).to,
    interval: 'year' as const,
  }
  const query = useQuery({ ...metricQuery('new-partnerships', asked), enabled: isNeeded })
  const years = query.data?.series?.map(({ from, ...bucket }) => ({
    from,
    value: tallyOf(bucket)?.value ?? 0,
  }))
  return { query, opening: years && wholeYear(openingYear(years, thisYear)) }
}
