import { historyOf, type Placed } from '../history/order.ts'
import type { Data, Recorded } from '../recorded.ts'
import { isActive, none, stateAfter } from './states.ts'

/** A partnership after an event of its history. */
export type Moment = Placed & {
  readonly before: string
  readonly state: string
  readonly programme: string
  readonly kind: string
  readonly title: string | undefined
  readonly themes: readonly string[]
  readonly territories: readonly string[]
  /** Organisations by role, as posted. */
  readonly members: ReadonlyMap<string, string>
}

type Term = { readonly place: number; readonly until: string | undefined } | undefined

/** The history of a partnership, event by event, without the expiries that yield; empty when nothing opens it. */
export const walk = (stream: readonly Recorded[]): Moment[] => {
  const history = historyOf(stream)
  const opening = history.find(({ event }) => event.data.members)
  if (!opening) return []
  const { programme = '', kind = '', title, themes = [], territories = [] } = opening.event.data
  let now: Omit<Moment, keyof Placed | 'before'> = {
    state: none,
    programme,
    kind,
    title,
    themes,
    territories,
    members: new Map(),
  }
  let term: Term
  const moments: Moment[] = []
  for (const [i, placed] of history.entries()) {
    if (yields(placed, now.state, term, history.slice(i + 1))) continue
    const { type, data } = placed.event
    const before = now.state
    term = termAfter(placed, term)
    now = { ...now, state: stateAfter(type, before), members: membersAfter(type, data, now.members) }
    if (type === 'partnership.amended') now = { ...now, ...amended(data) }
    moments.push({ ...placed, ...now, before })
  }
  return moments
}

/**
 * Whether an expiry of the clock is left out: where the partnership is not active or suspended, where its term is
 * not the one in force, or where a `renewed` follows before any `reactivated`.
 */
const yields = ({ event }: Placed, state: string, term: Term, rest: readonly Placed[]): boolean => {
  if (event.type !== 'partnership.expired' || !event.source.startsWith('/clock')) return false
  if (!isActive(state)) return true
  if (term?.place !== event.data.term || term?.until !== event.effective) return true
  const next = rest.find(({ event: { type } }) => /\.(renewed|reactivated)$/.test(type))
  return next?.event.type === 'partnership.renewed'
}

/** The term in force after an event: `renewed` and `reactivated` without one leave none. */
const termAfter = ({ event: { type, data }, place }: Placed, term: Term): Term => {
  if (typeof data.term === 'object') return { place, until: data.term.until }
  return /\.(renewed|reactivated)$/.test(type) ? undefined : term
}

const membersAfter = (type: string, data: Data, members: Moment['members']): Moment['members'] => {
  const { organisation = '', role = 'partner' } = data
  switch (type) {
    case 'partnership.member-joined':
    case 'partnership.member-role-changed':
      return new Map([...members, [organisation, role]])
    case 'partnership.member-left':
      return new Map([...members].filter(([id]) => id !== organisation))
    default:
      return new Map([
        ...members,
        ...(data.members ?? []).map(m => [m.organisation, m.role ?? 'partner'] as const),
      ])
  }
}

const amended = ({ title, kind, themes, territories }: Data) => ({
  ...(title !== undefined && { title }),
  ...(kind !== undefined && { kind }),
  ...(themes !== undefined && { themes }),
  ...(territories !== undefined && { territories }),
})
