import { joinParts, presenceOf, type Stocked } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { Values } from '../../listing/values.ts'
import type { StretchRow } from '../stretches.ts'
import { type Dimension, valuesIn } from './dimension.ts'
import { asked, partOf, type SpellQuestion, spellOf } from './spells.ts'

type SpellColumns = `spell_${'start' | 'end'}_${'lower' | 'upper'}`
type PartColumns = 'id' | 'part' | `${'start' | 'end'}_${'lower' | 'upper'}`

type PartRow = Pick<StretchRow, SpellColumns | PartColumns> & { values: string[] }

/** Which values of the dimension counted by a row goes under. */
export type KeysOf = (values: readonly string[]) => readonly string[]

/** Presences of all partnerships, and of those that go under each key. */
export type ActiveCount = { readonly total: Stocked[]; readonly groups: ReadonlyMap<string, Stocked[]> }

/**
 * Which partnerships are active when, one by one, each spell cut where it begins or ceases to pass the filter or to
 * go under a key.
 */
export const countActive = async (
  pool: Pool,
  question: SpellQuestion,
  by?: { readonly dimension: Dimension; readonly keysOf: KeysOf },
): Promise<ActiveCount> => {
  const listed = `${by ? valuesIn(by.dimension) : "'{}'::text[]"} as values`
  const total: Stocked[] = []
  const groups = new Map<string, Stocked[]>()
  const addTo = (key: string, stocked: Stocked): void => {
    const group = groups.get(key)
    if (group) group.push(stocked)
    else groups.set(key, [stocked])
  }

  const rows = await partRows(pool, question, listed)
  for (const parts of Map.groupBy(rows, row => row.id).values()) {
    total.push(stockedOf(parts))
    const keyed = parts.flatMap(row => (by?.keysOf(row.values) ?? []).map(key => ({ key, row })))
    for (const [key, those] of Map.groupBy(keyed, ({ key }) => key))
      addTo(key, stockedOf(those.map(t => t.row)))
  }
  return { total, groups }
}

/** One partnership by those of its parts that count, in order. */
const stockedOf = (rows: readonly PartRow[]): Stocked => ({
  n: 1,
  presences: joinParts(rows.map(partOf)).map(piece => presenceOf(spellOf(piece.first.row), piece)),
})

const partRows = async (pool: Pool, question: SpellQuestion, listed: string): Promise<PartRow[]> => {
  const values = new Values()
  const text = `
    select id, part, spell_start_lower, spell_start_upper, spell_end_lower, spell_end_upper,
           start_lower, start_upper, end_lower, end_upper, ${listed}
      from partnerships_v2.spells where ${asked(question, values)}
     order by id, part`
  const { rows } = await pool.query<PartRow>(text, [...values.list])
  return rows
}
