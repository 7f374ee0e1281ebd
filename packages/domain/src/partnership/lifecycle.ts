// Types only: the page reads this table, and should not load what validates.
import type { EventType, StageType } from '@partnerships/contracts'
import type { PartnershipStatus } from '@partnerships/contracts/words'

/** The lifecycle state of a partnership. */
export type Status = PartnershipStatus

const beforeActive = [null, 'identified', 'contacted', 'negotiating', 'signed'] as const
const running = ['active', 'suspended'] as const
const ended = ['expired', 'completed', 'terminated'] as const
const given = ['declined', 'abandoned'] as const

/** From which states each stage event may come (null: before the first), and where it leads. */
const transitions: Record<StageType, { from: readonly (Status | null)[]; to: Status | 'same' }> = {
  'partnership.identified': { from: [null], to: 'identified' },
  'partnership.contacted': { from: [null, 'identified', ...given], to: 'contacted' },
  'partnership.negotiation-opened': { from: [null, 'identified', 'contacted', ...given], to: 'negotiating' },
  'partnership.signed': { from: [null, 'identified', 'contacted', 'negotiating', ...given], to: 'signed' },
  'partnership.activated': { from: beforeActive, to: 'active' },
  'partnership.suspended': { from: ['active'], to: 'suspended' },
  'partnership.resumed': { from: ['suspended'], to: 'active' },
  'partnership.renewed': { from: running, to: 'same' },
  'partnership.expired': { from: running, to: 'expired' },
  'partnership.completed': { from: running, to: 'completed' },
  'partnership.terminated': { from: ['signed', ...running], to: 'terminated' },
  'partnership.declined': { from: ['identified', 'contacted', 'negotiating'], to: 'declined' },
  'partnership.abandoned': { from: ['identified', 'contacted', 'negotiating', 'signed'], to: 'abandoned' },
  'partnership.reactivated': { from: ended, to: 'active' },
}

/** Whether the partnership is active after such an event; without one it never was. */
export const isStart = (type: EventType): boolean =>
  Object.hasOwn(transitions, type) && transitions[type as StageType].to === 'active'

/** Suspended counts as active. */
export const isRunning = (status: Status | null): boolean => status === 'active' || status === 'suspended'

export const hasEnded = (status: Status | null): boolean =>
  status === 'expired' || status === 'completed' || status === 'terminated'

/** The state that a stage event leads to, or undefined when it is not legal there. */
export const nextStatus = (status: Status | null, type: StageType): Status | undefined => {
  const { from, to } = transitions[type]
  if (!from.includes(status)) return undefined
  return to === 'same' ? (status as Status) : to
}

/** The stage events that may follow a state; null is before the first. */
export const stagesAfter = (status: Status | null): StageType[] =>
  (Object.keys(transitions) as StageType[]).filter(type => transitions[type].from.includes(status))
