import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Context } from 'hono'
import type { Dependencies } from '../../known/index.ts'
import { figuresPage } from './page.ts'
import { FiguresQuery } from './parameters.ts'

/** `GET /v1/metrics/figures/evidence`: the events by which figures were published and restated. */
export const listFiguresEvidence = async (c: Context, dependencies: Dependencies): Promise<Response> => {
  accepted(c.req, ['application/json'])
  const { known, statements, total, next } = await figuresPage(
    c,
    parseQuery(FiguresQuery, c.req),
    dependencies,
  )
  const items = statements.map(({ id, position, effective, data }) => ({
    subject: `figure/${id}`,
    title: data.label ?? data.indicator,
    position,
    effective,
    certain: true,
    amount: data.value,
    ...(data.unit !== undefined && { unit: data.unit }),
  }))
  return c.json({ items, next, total: { value: total, possible: total } }, 200, {
    ...known.headers,
    ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
  })
}
