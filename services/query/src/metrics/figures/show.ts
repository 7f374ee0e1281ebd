import type { Lang } from '@partnerships/contracts/words'
import type { MetricDefinition } from '@partnerships/domain'
import type { Statement } from '@partnerships/read-models'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Context } from 'hono'
import type { Dependencies } from '../../known/index.ts'
import { csvType, told } from '../told.ts'
import { languageOf } from '../words/language.ts'
import { figuresCsv } from './csv.ts'
import { ledgerNumber } from './ledger-number.ts'
import { figuresLink } from './link.ts'
import { type FiguresPage, figuresPage } from './page.ts'
import { FiguresQuery } from './parameters.ts'

/** `GET /v1/metrics/figures`: what was published, each beside the ledger's own number where it names one. */
export const showFigures = async (
  c: Context,
  { name, version, text }: MetricDefinition,
  dependencies: Dependencies,
): Promise<Response> => {
  const type = accepted(c.req, ['application/json', csvType])
  const query = parseQuery(FiguresQuery, c.req)
  const lang = languageOf(c.req, query.lang)
  const page = await figuresPage(c, query, dependencies)
  const { known, filters, statements, total, next } = page
  const items: FigureItem[] = []
  for (const statement of statements) items.push(await itemOf(statement, page, lang, dependencies))
  const answer = {
    metric: name,
    definition: { version, text: text[lang] },
    filters,
    knownAt: { position: known.position, time: known.time },
    total: { value: total, possible: total },
    items,
    next,
    headline: null,
    evidence: figuresLink(filters, known.position),
  }
  return told(c, { type, lang, known, answer, csv: () => figuresCsv(items) })
}

const itemOf = async (
  { id, status, position, effective, data }: Statement,
  { known, days }: FiguresPage,
  lang: Lang,
  dependencies: Dependencies,
) => {
  const { indicator, value, unit, metric, ...rest } = data
  return {
    figure: `figure/${id}`,
    status,
    position,
    effective,
    indicator,
    value,
    unit: unit ?? null,
    ...rest,
    ...(metric && { metric, ledger: await ledgerNumber(metric, known, days.known, lang, dependencies) }),
  }
}
export type FigureItem = Awaited<ReturnType<typeof itemOf>>
