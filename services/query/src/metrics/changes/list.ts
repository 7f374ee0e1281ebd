import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { decodeCursor, encodeCursor } from '../../collection/cursor.ts'
import { queryText } from '../../collection/query-text.ts'
import { answering, type Dependencies } from '../../known/index.ts'
import { definitionAsked } from '../ask/definition.ts'
import { aboutTotal, type Question } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import { measure } from '../measure/measure.ts'
import { pageOfChanges } from './page.ts'
import { ChangesQuery } from './parameters.ts'
import { settleBetween } from './settle.ts'
import type { DatedChange } from './world-changes.ts'
import { worldsOf } from './worlds-of.ts'

/** `GET /v1/metrics/<name>/changes`: what was recorded between two positions has changed a number, and how. */
export const listChanges = (dependencies: Dependencies): Handler =>
  answering(async c => {
    const definition = definitionAsked(c.req.param('name') ?? '')
    if (definition.sort === 'list') return refuse(`${definition.name} is a list, not a number.`)
    accepted(c.req, ['application/json'])
    const { cursor, limit, knownFrom, ...query } = parseQuery(ChangesQuery, c.req)
    const text = queryText(c.req)
    const after = cursor === undefined ? undefined : decodeCursor(cursor, text)
    const between = await settleBetween(c.req, { definition, query, knownFrom, goesOn: after }, dependencies)
    const { before, now } = between
    const { known } = now
    const worlds = await worldsOf(definition, between)
    const place = after && { key: after.key, index: Number(after.id) }
    const { items, last } = await pageOfChanges(worlds, between, limit, place)
    const next = last
      ? encodeCursor(
          { position: known.position, day: now.days.today, key: last.key, id: String(last.index) },
          text,
        )
      : null
    return c.json(
      {
        metric: definition.name,
        knownFrom: asKnown(before),
        knownAt: asKnown(now),
        before: await numbersOf(before, dependencies),
        now: await numbersOf(now, dependencies),
        items: items.map(shown),
        next,
      },
      200,
      { ...known.headers, ...(next !== null && { link: nextLink(c.req, { cursor: next }) }) },
    )
  })

const asKnown = ({ known: { position, time } }: Question) => ({ position, time })

const numbersOf = async (question: Question, dependencies: Dependencies) => {
  const { total, units } = await measure(dependencies, aboutTotal(question))
  return { total, ...(units && { units }) }
}

const shown = ({ change, item, by }: DatedChange) => {
  const { subject, position, amount, unit, status, territory, part } = item
  return { change, subject, position, by, ...given({ amount, unit, status, territory, part }) }
}

const given = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
