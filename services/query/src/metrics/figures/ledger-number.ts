import type { Day } from '@partnerships/contracts'
import type { Lang } from '@partnerships/contracts/words'
import type { Figure } from '@partnerships/read-models'
import { ProblemError, parseQuery } from '@partnerships/service-kit'
import { HonoRequest } from 'hono/request'
import type { Dependencies, Known } from '../../known/index.ts'
import { answerOf } from '../answer.ts'
import { definitionAsked } from '../ask/definition.ts'
import { MetricQuery } from '../ask/parameters.ts'
import { settleQuestion } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import { measure } from '../measure/measure.ts'

/**
 * The ledger's own number for a figure that names one of its metrics: as known at the same position, whatever its
 * query says of that; or why there is none.
 */
export const ledgerNumber = async (
  { name, query: text }: NonNullable<Figure['metric']>,
  known: Known,
  today: Day,
  lang: Lang,
  dependencies: Dependencies,
) => {
  try {
    const definition = definitionAsked(name)
    if (definition.sort === 'list') return refuse(`${name} is a list, not a number.`)
    const request = new HonoRequest(new Request(`http://metric/?${text.replace(/^\?/, '')}`))
    const query = { ...parseQuery(MetricQuery, request), knownAt: known.position }
    const question = await settleQuestion(definition, query, known, dependencies, today)
    const answer = await answerOf(question, await measure(dependencies, question), lang, dependencies)
    const { metric: _, definition: __, knownAt: ___, ...number } = answer
    return number
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, detail } = error.problem
    return { problem: { code, detail } }
  }
}
