/** The state that each stage event leads to; `renewed` stays in the one it finds. */
const leadsTo: Readonly<Record<string, string>> = {
  'partnership.identified': 'identified',
  'partnership.contacted': 'contacted',
  'partnership.negotiation-opened': 'negotiating',
  'partnership.signed': 'signed',
  'partnership.activated': 'active',
  'partnership.suspended': 'suspended',
  'partnership.resumed': 'active',
  'partnership.expired': 'expired',
  'partnership.completed': 'completed',
  'partnership.terminated': 'terminated',
  'partnership.declined': 'declined',
  'partnership.abandoned': 'abandoned',
  'partnership.reactivated': 'active',
}

export const none = 'none'

/** The state after an event of this type. */
export const stateAfter = (type: string, state: string): string => leadsTo[type] ?? state

/** Suspended counts as active. */
export const isActive = (state: string): boolean => state === 'active' || state === 'suspended'
