import { type LedgerHead, orUnavailable, type Pool } from '@partnerships/event-log'
import { type ProjectionRow, type ReadModel, readStanding, type Standing } from '@partnerships/read-models'
import { ProblemError } from '@partnerships/service-kit'

/** How far the ledger goes, and how far of it can be answered from. */
export type Reached = { readonly head: LedgerHead; readonly position: number }

const reading = new WeakMap<Pool, Promise<Standing>>()

/** Reads how far everything is; those who ask while it is being read are answered together. */
const standing = (pool: Pool): Promise<Standing> => {
  const known = reading.get(pool)
  if (known) return known
  const read = orUnavailable(readStanding(pool)).finally(() => reading.delete(pool))
  reading.set(pool, read)
  return read
}

/**
 * The position that all the read models given have reached; that of the ledger's end when none is needed.
 * Throws a `projection-behind` problem when one is of another ledger, has read what this one has lost, or holds
 * nothing yet and is being built.
 */
export async function readReached(pool: Pool, needs: readonly ReadModel[]): Promise<Reached> {
  const { rows, head } = await standing(pool)
  const positions = needs.map(({ name, version }) => {
    const row = rows.find(found => found.name === name && found.version === version)
    if (row && !isOf(head, row))
      throw new ProblemError({
        code: 'projection-behind',
        detail: `What is read of ${name} is of another ledger, or of what this one has lost, until it is built anew.`,
      })
    if (row?.isBeingBuilt)
      throw new ProblemError({ code: 'projection-behind', detail: `What is read of ${name} is being built.` })
    return row?.position ?? 0
  })
  return { head, position: Math.min(head.position, ...positions) }
}

/** Whether a projection has read this ledger, and no further than it goes. */
export const isOf = (
  head: LedgerHead,
  { ledgerid, position }: Pick<ProjectionRow, 'ledgerid' | 'position'>,
): boolean => ledgerid === head.ledgerid && position <= head.position
