import type { World } from '../world/world.ts'
import { programmesWithin } from './filter.ts'
import { inForce, takenBack } from './ledger.ts'
import { Parameters, type Statement } from './statement.ts'

/** The active partnerships of a programme whose events are all known to the day. */
export type Stock = {
  readonly programme: string
  /** The days at whose end they are counted, each with its key. */
  readonly days: readonly { readonly key: string; readonly day: string }[]
  readonly knownAt: number
}

const running = ['activated', 'suspended', 'resumed', 'renewed', 'reactivated']
const others = [
  ...['identified', 'contacted', 'negotiation-opened', 'signed', 'declined', 'abandoned'],
  ...['expired', 'completed', 'terminated'],
]
const typed = (names: readonly string[]) => names.map(name => `partnership.${name}`)

/**
 * Those whose last stage event by the end of a day leaves them active: right where each event has its day. An expiry
 * of the clock doesn't stand when a renewal was recorded after the term that it is of.
 */
export const stockSql = (world: World, { programme, days, knownAt }: Stock): Statement => {
  const parameters = new Parameters()
  const known = parameters.of(knownAt)
  const types = parameters.of(typed([...running, ...others]))
  const text = `
  with ${takenBack(known)}, ${inForce(known, types)},
  stages as (
    select subject, type, lower as day, coalesce(replaces::bigint, position) as place, source, data
      from in_force where programme = any (${parameters.of(programmesWithin(world, programme))})),
  steps as (
    select day, type = any (${parameters.of(typed(running))}) as running,
           lead(day) over (partition by subject order by day, place) as until
      from stages s
     where not (source = '/clock' and exists (
             select from stages r
              where r.subject = s.subject and r.type = 'partnership.renewed'
                and r.place > (s.data ->> 'term')::bigint)))
  select at.key, count(*) as value
    from unnest(${parameters.of(days.map(({ key }) => key))}::text[],
                ${parameters.of(days.map(({ day }) => day))}::date[]) at(key, day)
    join steps s on s.running and s.day <= at.day and (s.until is null or s.until > at.day)
   group by 1`
  return { text, values: parameters.values }
}
