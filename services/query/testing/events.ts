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
