/** What a poster sends; nothing is checked. */
export type Sent = Record<string, unknown> & { id: string; subject: string }

let last = 0

/** An event with an id of its own, of 2 March 2022 unless told. */
export const event = (type: string, subject: string, data: object, more: object = {}): Sent => ({
  specversion: '1.0',
  id: `e${++last}`,
  source: '/test',
  type,
  subject,
  effective: '2022-03-02',
  data,
  ...more,
})

export const registered = (id: string, data: object = {}, more: object = {}): Sent =>
  event('organisation.registered', `organisation/${id}`, { name: id, kind: 'association', ...data }, more)

export const launched = (id: string, data: object = {}, more: object = {}): Sent =>
  event('programme.launched', `programme/${id}`, { name: id, ...data }, more)

/** Opens a partnership of the programme `p` with the organisation `o`. */
export const signed = (id: string, data: object = {}, more: object = {}): Sent => {
  const opening = { programme: 'p', kind: 'charter', members: [{ organisation: 'o' }] }
  return event('partnership.signed', `partnership/${id}`, { ...opening, ...data }, more)
}

/** Any other event of a partnership. */
export const partnership = (type: string, id: string, data: object = {}, more: object = {}): Sent =>
  event(`partnership.${type}`, `partnership/${id}`, data, more)
