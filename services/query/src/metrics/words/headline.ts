import type { FilterName, Lang, Unit } from '@partnerships/contracts/words'
import { basisText, type FilterText, headlineText, nounsOf, type Tally } from '@partnerships/domain'
import type { Dependencies } from '../../known/index.ts'
import type { Question } from '../ask/question.ts'
import { dayOf } from '../ask/when.ts'
import type { Measured } from '../measure/measured.ts'
import { isTally } from '../measure/total.ts'
import { filterLabels } from './filter-labels.ts'
import { labelsOf } from './labels.ts'

/** A number in words, and what it stands on. */
export type Headline = { readonly text: string; readonly basis: string; readonly lang: Lang }

/** The headline of what was counted; null for a metric that has none, and for amounts in several units. */
export const headlineOf = async (
  question: Question,
  { total, unit, earlier }: Measured,
  lang: Lang,
  dependencies: Dependencies,
): Promise<Headline | null> => {
  const { definition, span, days } = question
  const nouns = nounsOf(definition.name, unit ?? onlyUnit(question))
  if (!nouns || !total || !isTally(total)) return null
  const before =
    span.before && earlier && isTally(earlier) ? { earlier, period: span.before.period } : undefined
  const when = (of: Question['span']['now']) => (definition.sort === 'stock' ? { at: dayOf(of) } : of)
  const numbers: { when: Question['span']['now']; tally: Tally }[] = [{ when: when(span.now), tally: total }]
  if (span.before && before) numbers.push({ when: when(span.before.earlier), tally: before.earlier })
  const filters = await filterTexts(question, lang, dependencies)
  return {
    text: headlineText({ now: total, before }, nouns[lang], lang),
    basis: basisText({ numbers, known: days.known, filters }, lang),
    lang,
  }
}

/** The unit asked for, also where there is nothing in it. */
const onlyUnit = ({ filters: { unit } }: Question): Unit | undefined =>
  unit?.length === 1 ? (unit[0] as Unit) : undefined

const filterTexts = async (
  { filters, known, span }: Question,
  lang: Lang,
  dependencies: Dependencies,
): Promise<FilterText[]> => {
  const texts: FilterText[] = []
  for (const [name, values] of Object.entries(filters) as [FilterName, readonly string[]][]) {
    const asKnown = { known, day: dayOf(span.now) }
    const label = await labelsOf(name, lang, asKnown, dependencies)
    texts.push({ name: filterLabels[name].name, values: values.map(label) })
  }
  return texts
}
