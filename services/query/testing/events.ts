import type { EventData } from '@partnerships/contracts'
import type { Posting } from '@partnerships/read-models/testing'

/** A programme launched in 2014. */
export const programme = (id: string, data: Partial<EventData['programme.launched']> = {}): Posting => ({
  subject: `programme/${id}`,
  type: 'programme.launched',
  effective: '2014',
  data: { name: id, ...data },
})

/** An organisation registered in 2010. */
export const organisation = (
  id: string,
  data: Partial<EventData['organisation.registered']> = {},
): Posting => ({
  subject: `organisation/${id}`,
  type: 'organisation.registered',
  effective: '2010',
  data: { name: id, kind: 'association', ...data },
})

/** A partnership activated by its first event, with one member. */
export const activated = (
  id: string,
  effective: string,
  data: Partial<EventData['partnership.activated']> = {},
): Posting => ({
  subject: `partnership/${id}`,
  type: 'partnership.activated',
  effective,
  data: { programme: 'essaim', kind: 'agreement', members: [{ organisation: 'acme' }], ...data },
})

/** An event of a partnership. */
export const on = <T extends keyof EventData & `partnership.${string}`>(
  id: string,
  effective: string,
  type: T,
  data: EventData[T],
  replaces?: number,
): Posting =>
  ({
    subject: `partnership/${id}`,
    type,
    effective,
    data,
    ...(replaces !== undefined && { replaces }),
  }) as Posting

/** An activity that was held. */
export const held = (
  id: string,
  effective: string,
  data: Partial<EventData['activity.held']> = {},
): Posting => ({
  subject: `activity/${id}`,
  type: 'activity.held',
  effective,
  data: { programme: 'essaim', kind: 'workshop', title: id, ...data },
})

/** A partnership that was identified by its first event. */
export const identified = (
  id: string,
  effective: string,
  data: Partial<EventData['partnership.identified']> = {},
): Posting => ({
  subject: `partnership/${id}`,
  type: 'partnership.identified',
  effective,
  data: { programme: 'essaim', kind: 'agreement', members: [{ organisation: 'acme' }], ...data },
})

/** Takes an event back. */
export const retracted = (subject: string, retracts: number): Posting =>
  ({
    subject,
    type: `${subject.slice(0, subject.indexOf('/'))}.retracted`,
    effective: '2026-11-01',
    data: { retracts, reason: 'wrong' },
  }) as Posting
