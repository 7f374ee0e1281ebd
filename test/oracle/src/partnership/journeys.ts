import type { Spell } from '../count/counted.ts'
import type { Picture } from '../picture.ts'
import { organisationsOf } from '../subjects/organisations.ts'
import { partnershipsOf, valuesAt } from './partnerships.ts'
import { none } from './states.ts'
import type { Moment } from './walk.ts'

/** A partnership's way to being signed. */
export type Journey = {
  readonly subject: string
  readonly first: Spell['parts'][number]
  /** The first event after which it is signed or active; the first stage itself when it began so. */
  readonly signed: Spell['parts'][number] | undefined
}

export const journeysOf = (picture: Picture): Journey[] => {
  const organisations = organisationsOf(picture)
  const part = (moment: Moment) => ({ placed: moment, values: valuesAt(moment, organisations) })
  return [...partnershipsOf(picture)].flatMap(([id, moments]): Journey[] => {
    const first = moments.find(({ state }) => state !== none)
    const signed = moments.find(({ state }) => state === 'signed' || state === 'active')
    return first ? [{ subject: `partnership/${id}`, first: part(first), signed: signed && part(signed) }] : []
  })
}
