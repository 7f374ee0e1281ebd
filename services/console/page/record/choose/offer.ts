import type { EventType } from '@partnerships/contracts'
import type { ReactNode } from 'react'

/** What may be recorded next, under a title, and what not, with a reason. */
export type Offer = {
  readonly groups: readonly { readonly title: GroupName; readonly types: readonly EventType[] }[]
  readonly not: readonly { readonly type: EventType; readonly why: ReactNode }[]
  /** How the subject stands at the date. */
  readonly status?: string | undefined
}
export type GroupName = 'stages' | 'members' | 'contributions' | 'rest' | 'all'

/** Offers of one group, where a reason says why something is not among them. */
export const offerOf = (all: readonly (readonly [EventType, string | false])[]): Offer => ({
  groups: [{ title: 'all', types: all.filter(([, why]) => why === false).map(([type]) => type) }],
  not: all.flatMap(([type, why]) => (why === false ? [] : [{ type, why }])),
})
