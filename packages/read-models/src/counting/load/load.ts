import type pg from 'pg'
import { activities } from '../../activities/model.ts'
import { organisations } from '../../organisations/model.ts'
import { partnerships } from '../../partnerships/model.ts'
import type { Counted } from '../counted.ts'
import { placeOf } from '../dimensions.ts'
import { inTurns } from '../in-turns.ts'
import { loadMergers, loadPartnerhoods } from '../partners/load.ts'
import { stockHistory } from '../stock/history.ts'
import type { Part } from '../stock/part.ts'
import { tables } from '../tables.ts'
import { WaitingRows } from '../waiting-rows.ts'
import { RowCodes } from './dimension-columns.ts'
import { loadFacts } from './facts.ts'
import { loadJourneys } from './journeys.ts'
import { loadOrganisations } from './organisations.ts'
import { type Subject, subjectsIn } from './stretches.ts'

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
    await loadFacts(
      client,
      tables.held,
      { unit: 'null', approximate: 'approximate' },
      since.activities,
      counted,
      codes,
      waiting,
    )
  if (since.partnerships < reached.partnerships)
    await loadPartnerships(client, counted, since.partnerships, codes, waiting)
  await waiting.settle()
  for (const list of counted.lists) await inTurns(list.joining(counted.values.sizes()))
}

const loadPartnerships = async (
  client: pg.ClientBase,
  counted: Counted,
  since: number,
  codes: RowCodes,
  waiting: WaitingRows,
): Promise<void> => {
  const plain = { unit: 'unit', approximate: 'false' }
  await loadFacts(client, tables.facts, plain, since, counted, codes, waiting)
  await loadJourneys(client, tables.journeys, since, counted, codes, waiting)
  await loadPartnerhoods(client, tables.partnerhoods, since, counted.partners.sources)
  for await (const subjects of subjectsIn(client, tables.spells, since, codes)) {
    await waiting.makeRoom()
    for (const { number, parts } of subjects) counted.active.take(number, stockHistory(parts), since, waiting)
  }
  for await (const subjects of subjectsIn(client, tables.stages, since, codes)) {
    await waiting.makeRoom()
    for (const subject of subjects) takeStages(subject, counted, since, waiting)
  }
}

const takeStages = (
  { number, parts }: Subject,
  counted: Counted,
  since: number,
  waiting: WaitingRows,
): void => {
  counted.stages.take(number, stockHistory(parts.map(withoutStatus)), since, waiting)
  for (const [status, those] of Map.groupBy(parts, part => part.codes[placeOf.status]?.[0] as number))
    counted.statuses.take(number, stockHistory(those), since, waiting, status)
}

const withoutStatus = (part: Part): Part => ({ ...part, codes: part.codes.with(placeOf.status, []) })
