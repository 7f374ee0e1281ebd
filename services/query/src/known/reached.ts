import { type LedgerHead, ledgerHead, orUnavailable, type Pool } from '@partnerships/event-log'
import { type ProjectionRow, type ReadModel, readProjections } from '@partnerships/read-models'
import { ProblemError } from '@partnerships/service-kit'

/** How far the ledger goes, and how far of it can be answered from. */
export type Reached = { readonly head: LedgerHead; readonly position: number }

type State = { readonly rows: readonly ProjectionRow[]; readonly head: LedgerHead }

const reading = new WeakMap<Pool, Promise<State>>()

/** Reads how far everything is; those who ask while it is being read are answered together. */
const readState = (pool: Pool): Promise<State> => {
  const read = async (): Promise<State> => {
    try {
      // In this order: a projection is never ahead of a head that is read after it.
      const rows = await orUnavailable(readProjections(pool))
      return { rows, head: await orUnavailable(ledgerHead(pool)) }
    } finally {
      reading.delete(pool)
    }
  }
  const state = reading.get(pool) ?? read()
  reading.set(pool, state)
  return state
}

/**
 * The position that all the read models given have reached; that of the ledger's end when none is needed.
 * Throws a `projection-behind` problem when one is of another ledger, has read what this one has lost, or holds
 * nothing yet and is being built.
 */
export async function readReached(pool: Pool, needs: readonly ReadModel[]): Promise<Reached> {
  const { rows, head } = await readState(pool)
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
