import { inForce, takenBack } from './ledger.ts'
import { Parameters, type Statement } from './statement.ts'

/** A programme that has no others in it and whose events are all known to the day. */
type Asked = { readonly programme: string; readonly knownAt: number }

/** The status that each stage leads to; a renewal leads to none. */
const statuses = {
  identified: 'identified',
  contacted: 'contacted',
  'negotiation-opened': 'negotiating',
  signed: 'signed',
  activated: 'active',
  suspended: 'suspended',
  resumed: 'active',
  expired: 'expired',
  completed: 'completed',
  terminated: 'terminated',
  declined: 'declined',
  abandoned: 'abandoned',
  reactivated: 'active',
} as const

/**
 * Each stretch of a status: right where each event has its day. An expiry of the clock doesn't stand when a renewal
 * was recorded after the term that it is of.
 */
const stretches = ({ programme, knownAt }: Asked, parameters: Parameters): string => {
  const known = parameters.of(knownAt)
  const names = Object.keys(statuses)
  const types = parameters.of([...names, 'renewed'].map(name => `partnership.${name}`))
  return `
  ${takenBack(known)}, ${inForce(known, types)},
  stages as (
    select subject, name, day, place, source, data,
           max(place) filter (where name = 'renewed') over (partition by subject) as renewed
      from (select subject, substr(type, length('partnership.') + 1) as name, lower as day,
                   coalesce(replaces::bigint, position) as place, source, data
              from in_force where programme = ${parameters.of(programme)}) s),
  stretches as (
    select subject, status, day, lead(day) over (partition by subject order by day, place) as until
      from stages
      join unnest(${parameters.of(names)}::text[], ${parameters.of(Object.values(statuses))}::text[]) n(name, status)
        using (name)
     where source <> '/clock' or renewed is null or renewed <= (data ->> 'term')::bigint)`
}

/** The active partnerships at the ends of days, each with its key. */
export const activeSql = (
  asked: Asked & { readonly days: readonly { readonly key: string; readonly day: string }[] },
): Statement => {
  const parameters = new Parameters()
  const text = `
  with ${stretches(asked, parameters)}
  select at.key, count(*) as value
    from unnest(${parameters.of(asked.days.map(({ key }) => key))}::text[],
                ${parameters.of(asked.days.map(({ day }) => day))}::date[]) at(key, day)
    join stretches s
      on s.status in ('active', 'suspended') and s.day <= at.day and (s.until is null or s.until > at.day)
   group by 1`
  return { text, values: parameters.values }
}

/** Where the partnerships stand at the end of a day. */
export const stagesSql = (asked: Asked & { readonly at: string }): Statement => {
  const parameters = new Parameters()
  const text = `
  with ${stretches(asked, parameters)}
  select status as key, count(*) as value
    from stretches cross join (select ${parameters.of(asked.at)}::date as at) a
   where day <= at and (until is null or until > at)
   group by 1`
  return { text, values: parameters.values }
}
