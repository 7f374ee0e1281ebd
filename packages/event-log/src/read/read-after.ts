import { type EventFilter, eventTypes } from '@partnerships/contracts'
import { type EventRow, eventColumns, type LogEvent, toLogEvent } from '../log-event.ts'
import type { Pool } from '../pool.ts'

type Column = keyof EventFilter
type Condition = { readonly column: Column; readonly values: readonly string[] }

const spell = (pattern: string): readonly string[] =>
  pattern.endsWith('.*') ? eventTypes.filter(type => type.startsWith(pattern.slice(0, -1))) : [pattern]

/** The conditions of a filter, first the one that likely lets the fewest events pass. */
const conditionsOf = ({ subject, type, programme, source }: EventFilter): Condition[] => {
  const types = type && [...new Set(type.flatMap(spell))]
  const few = types && types.length === type.length
  return [
    { column: 'subject' as const, values: subject },
    { column: 'type' as const, values: few ? types : undefined },
    { column: 'programme' as const, values: programme },
    { column: 'type' as const, values: few ? undefined : types },
    { column: 'source' as const, values: source },
  ].flatMap(({ column, values }) => (values ? [{ column, values: [...new Set(values)] }] : []))
}

const unfiltered = `
  select ${eventColumns} from event_log.events e
   where e.position > $1 and e.position <= $2 order by e.position limit $3`

/**
 * Each value of the first condition has its own range of an index, in position order; they are merged. Rows are
 * compared, as only the index of that column gives their order: for `column = value order by position` the
 * planner may walk all positions instead, in the hope to meet the value soon.
 */
const filtered = ([first, ...others]: readonly Condition[]): string => `
  select ${eventColumns}
    from (select found.position
            from unnest($4::text[]) as asked(value)
            cross join lateral (
              select position from event_log.events
               where (${first?.column}, position) > (asked.value, $1)
                 and (${first?.column}, position) <= (asked.value, $2) and ${first?.column} is not null
                     ${others.map(({ column }, i) => `and ${column} = any ($${i + 5})`).join(' ')}
               order by ${first?.column}, position limit $3) found
           order by found.position limit $3) page
    join event_log.events e using (position)
   order by e.position`

/**
 * Reads up to `limit` events after a position and not after `upTo`, in position order, that pass the filter:
 * the values of one key are alternatives, the keys add up. `programme` lists the children too.
 */
export const readAfter = async (
  pool: Pool,
  after: number,
  limit: number,
  filter: EventFilter = {},
  upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<LogEvent[]> => {
  const conditions = conditionsOf(filter)
  const name = ['read-after', ...conditions.map(({ column }) => column)].join('-')
  const text = conditions.length === 0 ? unfiltered : filtered(conditions)
  const values = [after, upTo, limit, ...conditions.map(({ values }) => values)]
  const { rows } = await pool.query<EventRow>({ name, text, values })
  return rows.map(toLogEvent)
}
