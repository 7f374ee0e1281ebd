import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering, type Dependencies } from '../known/index.ts'
import { answerOf } from './answer.ts'
import { MetricQuery } from './ask/parameters.ts'
import { definitionAsked, settleQuestion } from './ask/question.ts'
import { count } from './count/count.ts'
import { csvOf } from './csv.ts'
import { languageOf } from './words/language.ts'

/** `GET /v1/metrics/<name>`: the number, as JSON or CSV. */
export const showMetric = (dependencies: Dependencies): Handler =>
  answering(async c => {
    const definition = definitionAsked(c.req.param('name') ?? '')
    const type = accepted(c.req, ['application/json', 'text/csv'])
    const query = parseQuery(MetricQuery, c.req)
    const lang = languageOf(c.req, query.lang)
    const question = await settleQuestion(c.req, dependencies, definition, query)
    const answer = await answerOf(question, await count(dependencies.counting, question), lang, dependencies)
    const headers = { ...question.known.headers, 'content-language': lang, vary: 'accept, accept-language' }
    if (type === 'application/json') return c.json(answer, 200, headers)
    return c.body(csvOf(answer), 200, {
      ...headers,
      'content-type': 'text/csv; charset=utf-8; header=present',
    })
  })
