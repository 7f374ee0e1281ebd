import type { RecordedEvent } from '@partnerships/contracts'
import type { Posting, TestLedger } from './test-ledger.ts'

/**
 * Records streams of partnerships event by event in turns, the first as `partnership/s0`; what takes back is made
 * to point at where the event taken back now stands. Resolves with the last position.
 */
export const recordInTurns = async (
  ledger: TestLedger,
  streams: readonly (readonly RecordedEvent[])[],
): Promise<number> => {
  let head = 0
  const now = streams.map(() => new Map<number, number>())
  for (let i = 0; streams.some(events => events[i]); i++)
    for (const [n, events] of streams.entries()) {
      const event = events[i]
      const positions = now[n]
      if (!event || !positions) continue
      const { type, effective, data, replaces, position } = event
      const moved = 'retracts' in data ? { ...data, retracts: positions.get(Number(data.retracts)) } : data
      const standsIn = positions.get(Number(replaces))
      const posting = { subject: `partnership/s${n}`, type, effective, data: moved }
      head = await ledger.record({ ...posting, ...(standsIn && { replaces: standsIn }) } as Posting)
      positions.set(position, head)
    }
  return head
}
