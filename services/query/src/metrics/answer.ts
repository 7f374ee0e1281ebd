import type { Lang } from '@partnerships/contracts/words'
import type { Dependencies } from '../known/index.ts'
import type { Question } from './ask/question.ts'
import { evidenceLink } from './evidence-link.ts'
import { groupsOf } from './groups.ts'
import type { Measured } from './measure/measured.ts'
import { changeOf } from './measure/total.ts'
import { headlineOf } from './words/headline.ts'

/** The answer to a question, as JSON. */
export const answerOf = async (
  question: Question,
  measured: Measured,
  lang: Lang,
  dependencies: Dependencies,
) => {
  const { definition, span, filters, known, within, level } = question
  const { total, units, approximate, denominator, series, undated } = measured
  const { name, version, text } = definition
  return {
    metric: name,
    definition: { version, text: text[lang] },
    ...span.now,
    ...(span.interval && { interval: span.interval }),
    ...(definition.sort === 'ratio' && definition.of === 'conversion' && { within: within.text }),
    ...(denominator !== undefined && { level }),
    filters,
    ...(span.partial && { partial: true }),
    knownAt: { position: known.position, time: known.time },
    total,
    ...(units && { units }),
    ...(approximate && { approximate }),
    ...(denominator !== undefined && { denominator }),
    ...(series && { series }),
    ...(undated !== undefined && { undated }),
    ...(await groupsOf(question, measured, lang, dependencies)),
    ...comparison(question, measured),
    headline: await headlineOf(question, measured, lang, dependencies),
    evidence: evidenceLink(question),
  }
}
export type MetricAnswer = Awaited<ReturnType<typeof answerOf>>

const comparison = ({ span }: Question, { total, earlier }: Measured) =>
  span.before &&
  total &&
  earlier && { compare: { ...span.before.earlier, ...earlier, ...changeOf(total, earlier) } }
