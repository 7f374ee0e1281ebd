import { orUnavailable } from '@partnerships/event-log'
import {
  type Listed,
  type Page,
  programmesAt,
  type ReadModel,
  type StateList,
} from '@partnerships/read-models'
import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import type { z } from 'zod'
import { answering, type Dependencies, dayAsked, type KnownAt, settleKnown } from '../known/index.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { queryText } from './query-text.ts'

/** What the parameters of every list are read as; the others are its filters. */
type Query<FilterName extends string, SortName extends string> = {
  readonly [Name in FilterName]?: readonly string[] | undefined
} & {
  readonly at?: string | undefined
  readonly knownAt?: KnownAt | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly sort: Page<SortName>['sort']
}

/** What makes a list: its parameters, the read models that it needs, its rows and how each is shown. */
export type Collection<State, FilterName extends string, SortName extends string> = {
  readonly query: z.ZodObject & z.ZodType<Query<FilterName, SortName>>
  readonly needs: readonly ReadModel[]
  readonly list: StateList<State, FilterName, SortName>
  readonly show: (row: Listed<State>) => object
}

/**
 * Answers with a page of a list: `{items[], next}`, the next one as a `Link` too. The first page settles what all
 * of them reflect, the cursor carries it: what is recorded between two pages moves nothing.
 */
export const listOf =
  <State extends { id: string }, FilterName extends string, SortName extends string>({
    query,
    needs,
    list,
    show,
  }: Collection<State, FilterName, SortName>) =>
  (dependencies: Dependencies): Handler =>
    answering(async c => {
      accepted(c.req, ['application/json'])
      const asked = parseQuery(query, c.req) as Query<FilterName | 'programme', SortName>
      const { at, knownAt, cursor, limit, sort, programme } = asked
      const text = queryText(c.req)
      const after = cursor === undefined ? undefined : decodeCursor(cursor, text)
      const known = await settleKnown(c.req, dependencies, needs, after?.position ?? knownAt)
      const { position } = known
      const only = programme?.length === 1 ? programme[0] : undefined
      const day = after?.day ?? (await dayAsked(at, only, known, dependencies))

      const { pool } = dependencies
      const within = programme && (await orUnavailable(programmesAt(pool, known))).within(programme)
      const filter = { ...asked, ...(within && { programme: within }) }
      const page = { position, day, sort, limit: limit + 1, ...(after && { after }) }
      const found = await orUnavailable(list.find(pool, filter, page))

      const rows = found.slice(0, limit)
      const last = found.length > limit ? rows.at(-1) : undefined
      const next = last ? encodeCursor({ position, day, key: last.key, id: last.id }, text) : null
      return c.json({ items: rows.map(show), next }, 200, {
        ...known.headers,
        ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
      })
    })
