import type pg from 'pg'
import { activities } from '../../activities/model.ts'
import { organisations } from '../../organisations/model.ts'
import { partnerships } from '../../partnerships/model.ts'
import type { Counted } from '../counted.ts'
import { loadMergers } from '../partners/load.ts'
import { tables } from '../tables.ts'
import { WaitingRows } from '../waiting-rows.ts'
import { loadHeld } from './held.ts'
import { loadOrganisations } from './organisations.ts'
import { loadPartnerships } from './partnerships.ts'
import { RowCodes } from './row-codes.ts'

/** The read models that are counted from. */
export const countedModels = [partnerships, organisations, activities] as const
export type CountedModel = 'partnerships' | 'organisations' | 'activities'

/** How far each of them has come. */
export type Positions = Readonly<Record<CountedModel, number>>

/**
 * Loads what each read model has come to know after a position and up to another, all of it after none, in a
 * client's transaction that sees it all at one moment.
 */
export const load = async (
  client: pg.ClientBase,
  counted: Counted,
  since: Positions,
  reached: Positions,
): Promise<void> => {
  const codes = new RowCodes(counted.values)
  const waiting = new WaitingRows(counted.values)
  await loadOrganisations(
    client,
    tables.organisations,
    since.organisations,
    reached.organisations,
    counted.organisations,
  )
  await loadMergers(client, tables.mergers, since.organisations, counted.partners.sources)
  if (since.activities < reached.activities)
    await loadHeld(client, tables.held, since.activities, counted, codes, waiting)
  if (since.partnerships < reached.partnerships)
    await loadPartnerships(client, tables.steps, since.partnerships, counted, codes, waiting)
  await waiting.settle()
  const picture = counted.organisations.at(Number.MAX_SAFE_INTEGER)
  for (const stock of [counted.active, counted.stages, counted.statuses])
    stock.settle(reached.partnerships, picture)
  counted.partners.sources.settle(Math.min(reached.organisations, reached.partnerships))
}
