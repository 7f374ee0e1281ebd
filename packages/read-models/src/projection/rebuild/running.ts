import type { LedgerHead } from '@partnerships/event-log'
import type pg from 'pg'
import type { Checkpoint } from '../checkpoint.ts'
import type { ReadModel } from '../read-model.ts'

const text = 'select ledgerid, position, digest from read_models.projections where name = $1 and version = $2'

/** The checkpoint of the tables that answer, if they were ever begun; held against the projector when locked. */
export const readRunning = async (
  client: Pick<pg.ClientBase, 'query'>,
  { name, version }: ReadModel,
  lock: '' | 'for update' = '',
): Promise<Checkpoint | undefined> => {
  const { rows } = await client.query<Checkpoint>(`${text} ${lock}`, [name, version])
  return rows[0]
}

/** Whether the tables that answer hold something of this ledger to compare with. */
export const isComparable = (running: Checkpoint | undefined, head: LedgerHead): running is Checkpoint =>
  running !== undefined &&
  running.ledgerid === head.ledgerid &&
  running.position > 0 &&
  running.position <= head.position
