import type { Partnerships } from '../partnership/partnerships.ts'
import { isActive } from '../partnership/states.ts'
import { type Stretch, stretchesWhere } from '../partnership/stretches.ts'
import type { Organisations } from '../subjects/organisations.ts'

/** While an organisation is a partner in one partnership. */
export type Partnerhood = Stretch & { readonly organisation: string }

const otherRoles = ['host', 'observer']

/**
 * Every stretch in which an organisation has a role but host and observer in an active partnership. One that is a
 * member under two names has a stretch under each.
 */
export const partnerhoodsOf = (partnerships: Partnerships, { same }: Organisations): Partnerhood[] =>
  [...partnerships.values()].flatMap(moments => {
    const partners = ({ members }: (typeof moments)[number]) =>
      [...members].filter(([, role]) => !otherRoles.includes(role)).map(([id]) => id)
    return [...new Set(moments.flatMap(partners))].flatMap(id =>
      stretchesWhere(moments, moment => isActive(moment.state) && partners(moment).includes(id)).map(
        stretch => ({ ...stretch, organisation: same(id) }),
      ),
    )
  })

/** The sort day from which on it is one, and that from which on no longer. */
export const startDay = ({ parts }: Partnerhood): number => parts[0]?.sortDay ?? Number.NaN
export const endDay = ({ end }: Partnerhood): number => end?.sortDay ?? Number.POSITIVE_INFINITY

/** Whether it is a partner at the end of the day. */
export const covers = (partnerhood: Partnerhood, day: number): boolean =>
  startDay(partnerhood) <= day && day < endDay(partnerhood)
