import { growthOf, type Lang } from '@partnerships/domain'
import type { Dependencies } from '../known/index.ts'
import type { Question } from './ask/question.ts'
import type { Counted } from './count/counted.ts'
import { evidenceLink } from './evidence-link.ts'
import { groupsOf } from './groups.ts'
import { headlineOf } from './words/headline.ts'

/** The answer to a question, as JSON. */
export const answerOf = async (
  question: Question,
  counted: Counted,
  lang: Lang,
  dependencies: Dependencies,
) => {
  const { definition, span, filters, known, instant } = question
  const { total, series, undated, earlier } = counted
  const { name, version, text } = definition
  return {
    metric: name,
    definition: { version, text: text[lang] },
    ...span.now,
    ...(span.interval && { interval: span.interval }),
    filters,
    ...(span.partial && { partial: true }),
    knownAt: { position: known.position, time: instant },
    total,
    ...(series && { series }),
    ...(undated !== undefined && { undated }),
    ...(await groupsOf(question, counted, lang, dependencies)),
    ...(span.before &&
      earlier && { compare: { ...span.before.earlier, ...earlier, ...growthOf(total, earlier) } }),
    headline: await headlineOf(question, counted, lang, dependencies),
    evidence: evidenceLink(question),
  }
}
export type MetricAnswer = Awaited<ReturnType<typeof answerOf>>
