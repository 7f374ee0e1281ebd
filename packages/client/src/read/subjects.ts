import type { PartnershipHistory, Projections } from '@partnerships/contracts/answers'
import type { Answer } from '../answer.ts'
import type { Collection, Listing, Page, Shown } from '../collections.ts'
import type { RequestOptions } from '../options.ts'
import type { AsOf } from '../queries.ts'
import { receive } from '../send/receive.ts'
import type { Send } from '../send/send.ts'

const pathOf = (collection: Collection, id: string) => `/v1/${collection}/${encodeURIComponent(id)}`

/** What is known of programmes, organisations, partnerships, activities and figures. */
export const subjectsOf = (send: Send) => ({
  /** A page of a collection; `data.next` is the cursor of the one that follows. */
  list: <C extends Collection>(
    collection: C,
    query?: Listing<C>,
    options?: RequestOptions,
  ): Promise<Answer<Page<C>>> => receive(send, `/v1/${collection}`, { ...options, query }),

  /** One subject at a day, as it was known; `version` is what `ifMatch` expects. */
  show: async <C extends Collection>(
    collection: C,
    id: string,
    query?: AsOf,
    options?: RequestOptions,
  ): Promise<Answer<Shown<C>>> => {
    const answer = await receive<Shown<C>>(send, pathOf(collection, id), { ...options, query })
    return { ...answer, version: answer.data.version }
  },

  /** All events of a partnership in the order of its history, and its spells of each status. */
  history: (
    id: string,
    query?: Pick<AsOf, 'knownAt'>,
    options?: RequestOptions,
  ): Promise<Answer<PartnershipHistory>> =>
    receive(send, `${pathOf('partnerships', id)}/history`, { ...options, query }),

  /** How far the read models are. */
  projections: (options?: RequestOptions): Promise<Answer<Projections>> =>
    receive(send, '/v1/projections', options),
})
