import type { Part } from '@partnerships/contracts/words'
import { orUnavailable } from '@partnerships/event-log'
import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { decodeCursor, encodeCursor } from '../collection/cursor.ts'
import { queryText } from '../collection/query-text.ts'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { present } from '../present.ts'
import { definitionAsked } from './ask/definition.ts'
import { EvidenceQuery } from './ask/parameters.ts'
import { aboutTotal, settleQuestion } from './ask/question.ts'
import { listFiguresEvidence } from './figures/evidence.ts'
import type { EvidenceItem, Place } from './measure/evidence.ts'
import { measuringOf } from './measure/measuring-of.ts'
import { rememberingTotals } from './measure/remembered-totals.ts'
import { numberNeeds } from './needs.ts'

/** `GET /v1/metrics/<name>/evidence`: the events behind the number, as many as are possible. */
export const listEvidence = (dependencies: Dependencies): Handler => {
  const totalsOf = rememberingTotals()
  return answering(async c => {
    const definition = definitionAsked(c.req.param('name') ?? '')
    if (definition.sort === 'list') return listFiguresEvidence(c, dependencies)
    accepted(c.req, ['application/json'])
    const { cursor, limit, ...query } = parseQuery(EvidenceQuery, c.req)
    const text = queryText(c.req)
    const after = cursor === undefined ? undefined : decodeCursor(cursor, text)
    const known = await settleKnown(c.req, dependencies, numberNeeds, after?.position ?? query.knownAt)
    const question = await settleQuestion(definition, query, known, dependencies, after?.day)

    const view = await dependencies.counting.asOf(known)
    const measuring = measuringOf(definition)
    const { total, units } = await totalsOf(question, text, () =>
      measuring.measure(view, aboutTotal(question)),
    )
    const asked = { limit: limit + 1, after: after && placeAt(after) }
    const found = await orUnavailable(measuring.evidence(view, question, asked))
    const last = found.length > limit ? found[limit - 1] : undefined
    const next = last
      ? encodeCursor({ position: known.position, day: question.days.today, ...keyOf(last) }, text)
      : null
    return c.json({ items: found.slice(0, limit).map(shown), next, total, ...(units && { units }) }, 200, {
      ...known.headers,
      ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
    })
  })
}

const shown = ({ place: _, title, ...item }: EvidenceItem) => {
  const { subject, ...rest } = item
  return { subject, ...present({ title }), ...rest }
}

/** The place of an item as a cursor holds it; there is no space in an id. */
const keyOf = ({ place: { lower, position, id }, part }: EvidenceItem) => ({
  key: lower,
  id: `${position} ${id} ${part ?? ''}`,
})

const placeAt = ({ key, id: text }: { readonly key: string; readonly id: string }): Place => {
  const [position, id = '', part] = text.split(' ')
  return { lower: key, position: Number(position), id, ...(part && { part: part as Part }) }
}
