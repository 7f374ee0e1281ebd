import type pg from 'pg'
import { dayColumn } from '../load/dimension-columns.ts'
import { pagesOf } from '../load/pages.ts'
import { closed, opened } from '../load/since.ts'
import type { LoadedMerger } from './mergers.ts'
import type { LoadedPartnerhood } from './partnerhoods.ts'
import type { PartnerSources } from './sources.ts'

type Key = readonly [known_from: number, ordinal: number, known_until: number]

const days = (...names: string[]): string => names.map(dayColumn).join(', ')

/** Loads who came to be known as a partner, and who no longer is so, after a position; all of it after none. */
export const loadPartnerhoods = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  { partnerhoods }: PartnerSources,
): Promise<void> => {
  const text = `
    select known_from, ordinal, known_until, organisation, status, programme, kind, themes, places,
           start_position, ${days('start_lower', 'start_upper', 'start_day')}, start_place,
           end_position, ${days('end_lower', 'end_upper', 'end_day')}, end_place
      from ${table} where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since]))
    for (const cells of page) partnerhoods.add(partnerhoodOf(cells))
  await closeSince(client, table, since, partnerhoods)
}

/** The same of mergers. */
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
  await closeSince(client, table, since, mergers)
}

const closeSince = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  rows: { close(...key: Key): void },
): Promise<void> => {
  if (since === 0) return
  const text = `select known_from, ordinal, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, text, [since]))
    for (const cells of page) rows.close(...(cells as unknown as Key))
}

const partnerhoodOf = (cells: readonly unknown[]): LoadedPartnerhood => {
  const [known_from, ordinal, known_until, organisation, status, programme, kind, themes, places, ...bounds] =
    cells
  const [start_position, start_lower, start_upper, start_day, start_place, ...end] = bounds
  const [end_position, end_lower, end_upper, end_day, end_place] = end
  return {
    known_from,
    ordinal,
    known_until,
    organisation,
    status,
    programme,
    kind,
    themes,
    places,
    start_position,
    start_lower,
    start_upper,
    start_day,
    start_place,
    end_position,
    end_lower,
    end_upper,
    end_day,
    end_place,
  } as LoadedPartnerhood
}

const mergerOf = (cells: readonly unknown[]): LoadedMerger => {
  const [known_from, ordinal, known_until, id, into, reason, position, effective, ...when] = cells
  const [lower, upper, day, place] = when
  const key = { known_from, ordinal, known_until }
  return { ...key, id, into, reason, position, effective, lower, upper, day, place } as LoadedMerger
}
