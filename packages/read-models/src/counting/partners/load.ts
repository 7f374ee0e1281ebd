import type pg from 'pg'
import { pagesOf } from '../load/pages.ts'
import { dayColumn } from '../load/row-codes.ts'
import { closed, opened } from '../load/since.ts'
import type { LoadedMerger } from './mergers.ts'
import type { PartnerSources } from './sources.ts'

type Key = readonly [known_from: number, ordinal: number, known_until: number]

const days = (...names: string[]): string => names.map(dayColumn).join(', ')

/** Loads which mergers came to be known after a position, and which no longer are; all of them after none. */
export const loadMergers = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  { mergers }: PartnerSources,
): Promise<void> => {
  const text = `
    select known_from, ordinal, known_until, id, "into", reason, position, effective,
           ${days('lower', 'upper', 'day')}, place
      from ${table} where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since]))
    for (const cells of page) mergers.add(mergerOf(cells))
  if (since === 0) return
  const gone = `select known_from, ordinal, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, gone, [since]))
    for (const cells of page) mergers.close(...(cells as unknown as Key))
}

const mergerOf = (cells: readonly unknown[]): LoadedMerger => {
  const [known_from, ordinal, known_until, id, into, reason, position, effective, ...when] = cells
  const [lower, upper, day, place] = when
  const key = { known_from, ordinal, known_until }
  return { ...key, id, into, reason, position, effective, lower, upper, day, place } as LoadedMerger
}
