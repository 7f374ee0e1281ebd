import { printTable } from '../../table.ts'
import { whole } from '../stage/progress.ts'

/** What the tables of a schema take up on disk. */
export type Size = { readonly schema: string; readonly bytes: number }

export const reportSizes = (head: number, sizes: readonly Size[]): void => {
  const ofReadModels = sizes.filter(({ schema }) => schema !== 'event_log')
  const total = { schema: 'all read models', bytes: ofReadModels.reduce((sum, { bytes }) => sum + bytes, 0) }
  printTable(
    ['tables', 'MB', 'bytes an event'],
    [...sizes, total].map(({ schema, bytes }) => [schema, whole(bytes / 1e6), whole(bytes / head)]),
  )
}
