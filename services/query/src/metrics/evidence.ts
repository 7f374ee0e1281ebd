import type { FactName, Window } from '@partnerships/domain'
import { orUnavailable, type Pool } from '@partnerships/event-log'
import { type Evidence, listActive, listFacts } from '@partnerships/read-models'
import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { type Cursor, decodeCursor, encodeCursor } from '../collection/cursor.ts'
import { queryText } from '../collection/query-text.ts'
import { answering, type Dependencies } from '../known/index.ts'
import { present } from '../present.ts'
import { EvidenceQuery } from './ask/parameters.ts'
import { definitionAsked, type Question, settleQuestion } from './ask/question.ts'
import { dayOf } from './ask/when.ts'
import { count } from './count/count.ts'

/** An item and its place in the order. */
type Placed = Evidence & Pick<Cursor, 'key'>

const list = async (pool: Pool, question: Question, limit: number, after?: Cursor): Promise<Placed[]> => {
  const { definition, known, span, filter } = question
  const { position } = known
  switch (definition.sort) {
    case 'flow': {
      const asked = { position, fact: definition.source.fact as FactName, window: span.now as Window, filter }
      const place = after && { lower: after.key, position: Number(after.id) }
      const facts = await listFacts(pool, asked, limit, place)
      return facts.map(fact => ({ ...fact, key: fact.lower, id: fact.id }))
    }
    case 'stock': {
      const active = await listActive(pool, { position, day: dayOf(span.now), filter }, limit, after?.id)
      return active.map(evidence => ({ ...evidence, key: '' }))
    }
    default:
      throw new Error(`${definition.name} can't be counted yet`)
  }
}

/** `GET /v1/metrics/<name>/evidence`: the events behind the number, as many as are possible. */
export const listEvidence = (dependencies: Dependencies): Handler =>
  answering(async c => {
    const definition = definitionAsked(c.req.param('name') ?? '')
    accepted(c.req, ['application/json'])
    const { cursor, limit, ...query } = parseQuery(EvidenceQuery, c.req)
    const text = queryText(c.req)
    const after = cursor === undefined ? undefined : decodeCursor(cursor, text)
    const question = await settleQuestion(c.req, dependencies, definition, query, after)
    const { position, headers } = question.known

    const { pool } = dependencies
    const { total } = await count(pool, question)
    const found = await orUnavailable(list(pool, question, limit + 1, after))
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const next = last
      ? encodeCursor({ position, day: question.days.today, ...placeOf(question, last) }, text)
      : null
    return c.json({ items: page.map(item), next, total }, 200, {
      ...headers,
      ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
    })
  })

const item = ({ id, title, position, effective, certain }: Evidence) => ({
  subject: `partnership/${id}`,
  ...present({ title }),
  position,
  effective,
  certain,
})

const placeOf = ({ definition }: Question, { key, id, position }: Placed): Pick<Cursor, 'key' | 'id'> =>
  definition.sort === 'flow' ? { key, id: String(position) } : { key, id }
