import { departments } from '@partnerships/territories'
import type { Dimension, Filter } from '../questions/filter.ts'
import type { World } from '../world/world.ts'
import { conditions } from './filter.ts'
import { inForce, members, openings, takenBack } from './ledger.ts'
import { Parameters, type Statement } from './statement.ts'

/** A flow to count over the ledger's table: the facts are the events in force of one type. */
export type Flow = {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly filter: Filter
  readonly interval?: 'month' | 'year'
  readonly group?: Dimension
  /** Sums the amounts of a unit instead of counting events. */
  readonly unit?: string | undefined
  /** As known at this position. */
  readonly knownAt: number
}

/** Events in force whose range lies in the window, by bucket or group: the definition of a flow's `value`. */
export const flowSql = (world: World, flow: Flow): Statement => {
  const { type, from, to, filter, interval, group, unit } = flow
  const parameters = new Parameters()
  const known = parameters.of(flow.knownAt)
  const types = parameters.of([type])
  const where = [
    `f.lower >= ${parameters.of(from)}::date and f.upper <= ${parameters.of(to)}::date`,
    ...(interval ? [`f.upper <= date_trunc('${interval}', f.lower) + interval '1 ${interval}'`] : []),
    ...(unit ? [`f.data #>> '{amount,unit}' = ${parameters.of(unit)}`] : []),
    ...conditions(world, filter, parameters),
  ]
  const key = interval
    ? `greatest(date_trunc('${interval}', f.lower)::date, ${parameters.of(from)}::date)::text`
    : group
      ? 'g.key'
      : `'total'`
  const text = `
  with recursive ${takenBack(known)}, ${inForce(known, types)}, ${openings(known)}, ${members(known)}
  select ${key} as key, ${unit ? `sum((f.data #>> '{amount,value}')::numeric)` : 'count(distinct f.position)'} as value
    from in_force f join openings o using (subject) ${group ? keysOf(group, parameters) : ''}
   where ${where.join('\n     and ')}
   group by 1`
  return { text, values: parameters.values }
}

/** The keys of a partnership in a dimension, a member's as often as it has members of it. */
const keysOf = (group: Dimension, parameters: Parameters): string => {
  switch (group) {
    case 'programme':
      return 'cross join lateral (select f.programme as key) g'
    case 'kind':
      return `cross join lateral (select o.data ->> 'kind' as key) g`
    case 'theme':
      return `left join lateral jsonb_array_elements_text(o.data -> 'themes') theme on true
              cross join lateral (select coalesce(theme, 'none') as key) g`
    case 'organisation':
    case 'organisation-kind': {
      const column = group === 'organisation' ? 'organisation' : 'kind'
      return `left join members m on m.subject = f.subject and m.since < f.upper
              cross join lateral (select coalesce(m.${column}, 'none') as key) g`
    }
    case 'territory':
      return `left join lateral (
                select distinct department
                  from jsonb_array_elements_text(o.data -> 'territories') code
                  cross join lateral (
                    select case when code like 'insee:97%' then 'FR-' || substr(code, 7, 3)
                                when code like 'insee:%' then 'FR-' || substr(code, 7, 2)
                                when code = any (${parameters.of(departments)}) then code end as department) d
                 where department is not null) found on true
              cross join lateral (select coalesce(department, 'none') as key) g`
    default:
      return group satisfies never
  }
}
