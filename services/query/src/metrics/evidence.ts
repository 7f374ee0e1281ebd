import type { Window } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import type { CountedEvidence, CountingIndex, EvidencePage, EvidencePlace } from '@partnerships/read-models'
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

const list = async (
  counting: CountingIndex,
  { definition, known, span, filter }: Question,
  page: EvidencePage,
): Promise<CountedEvidence[]> => {
  const view = await counting.asOf(known.position)
  switch (definition.sort) {
    case 'flow':
      return view.flowEvidence({ ...definition.source, filter }, span.now as Window, page)
    case 'stock':
      return view.stockEvidence({ of: 'active', filter }, dayOf(span.now), page)
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

    const { counting } = dependencies
    const { total } = await count(counting, question)
    const asked = { limit: limit + 1, after: after && placeAt(after) }
    const found = await orUnavailable(list(counting, question, asked))
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const next = last
      ? encodeCursor({ position, day: question.days.today, ...keyOf(last.place) }, text)
      : null
    return c.json({ items: page.map(item), next, total }, 200, {
      ...headers,
      ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
    })
  })

const item = ({ id, title, position, effective, certain }: CountedEvidence) => ({
  subject: `partnership/${id}`,
  ...present({ title }),
  position,
  effective,
  certain,
})

/** A place as a cursor holds it. */
const keyOf = ({ lower, position, id }: EvidencePlace): Pick<Cursor, 'key' | 'id'> => ({
  key: lower,
  id: `${position} ${id}`,
})

const placeAt = ({ key, id }: Cursor): EvidencePlace => {
  const space = id.indexOf(' ')
  return { lower: key, position: Number(id.slice(0, space)), id: id.slice(space + 1) }
}
