import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { answerOf } from './answer.ts'
import { definitionAsked } from './ask/definition.ts'
import { MetricQuery } from './ask/parameters.ts'
import { settleQuestion } from './ask/question.ts'
import { csvOf } from './csv.ts'
import { showFigures } from './figures/show.ts'
import { measure } from './measure/measure.ts'
import { numberNeeds } from './needs.ts'
import { csvType, told } from './told.ts'
import { languageOf } from './words/language.ts'

/** `GET /v1/metrics/<name>`: the number, as JSON or CSV. */
export const showMetric = (dependencies: Dependencies): Handler =>
  answering(async c => {
    const definition = definitionAsked(c.req.param('name') ?? '')
    if (definition.sort === 'list') return showFigures(c, definition, dependencies)
    const type = accepted(c.req, ['application/json', csvType])
    const query = parseQuery(MetricQuery, c.req)
    const lang = languageOf(c.req, query.lang)
    const known = await settleKnown(c.req, dependencies, numberNeeds, query.knownAt)
    const question = await settleQuestion(definition, query, known, dependencies)
    const answer = await answerOf(question, await measure(dependencies, question), lang, dependencies)
    return told(c, { type, lang, known, answer, csv: () => csvOf(answer) })
  })
