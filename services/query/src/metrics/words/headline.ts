import {
  basisText,
  type FilterText,
  headlineText,
  type Lang,
  nounsOf,
  type Tally,
} from '@partnerships/domain'
import type { Dependencies } from '../../known/index.ts'
import type { Dimension } from '../ask/parameters.ts'
import type { Question } from '../ask/question.ts'
import { dayOf } from '../ask/when.ts'
import type { Counted } from '../count/counted.ts'
import { dimensionNames } from './dimensions.ts'
import { labelsOf } from './labels.ts'

/** A number in words, and what it stands on. */
export type Headline = { readonly text: string; readonly basis: string; readonly lang: Lang }

/** The headline of what was counted; null for a metric that has none. */
export const headlineOf = async (
  question: Question,
  { total, earlier }: Counted,
  lang: Lang,
  dependencies: Dependencies,
): Promise<Headline | null> => {
  const { definition, span, days } = question
  const nouns = nounsOf(definition.name)
  if (!nouns) return null
  const before = span.before && earlier && { earlier, period: span.before.period }
  const when = (of: Question['span']['now']) => (definition.sort === 'stock' ? { at: dayOf(of) } : of)
  const numbers: { when: Question['span']['now']; tally: Tally }[] = [{ when: when(span.now), tally: total }]
  if (span.before && earlier) numbers.push({ when: when(span.before.earlier), tally: earlier })
  const filters = await filterTexts(question, lang, dependencies)
  return {
    text: headlineText({ now: total, before }, nouns[lang], lang),
    basis: basisText({ numbers, known: days.known, filters }, lang),
    lang,
  }
}

const filterTexts = async (
  { filters, known, span }: Question,
  lang: Lang,
  dependencies: Dependencies,
): Promise<FilterText[]> => {
  const texts: FilterText[] = []
  for (const [dimension, values] of Object.entries(filters) as [Dimension, readonly string[]][]) {
    const asKnown = { position: known.position, day: dayOf(span.now) }
    const label = await labelsOf(dimension, values, lang, asKnown, dependencies)
    texts.push({ name: dimensionNames[dimension].name, values: values.map(label) })
  }
  return texts
}
