import type { Bucket, Lang, Tally } from '@partnerships/domain'
import { noValue } from '@partnerships/read-models'
import type { Dependencies } from '../known/index.ts'
import type { Question } from './ask/question.ts'
import { dayOf } from './ask/when.ts'
import type { Counted } from './count/counted.ts'
import { labelsOf } from './words/labels.ts'

/** What goes under a key of the dimension grouped by. */
export type Group = {
  readonly key: string
  readonly label: string
  readonly total: Tally
  readonly series?: readonly Bucket[]
}

/** Groups, and whether they sum to the total. */
export type Groups = { readonly groups?: readonly Group[]; readonly additive?: boolean }

/** The groups as an answer shows them: the largest first, `none` last. */
export const groupsOf = async (
  { group, known, span }: Question,
  { groups, total }: Counted,
  lang: Lang,
  dependencies: Dependencies,
): Promise<Groups> => {
  if (!group || !groups) return {}
  const asKnown = { position: known.position, day: dayOf(span.now) }
  const label = await labelsOf(group.dimension, [...groups.keys()], lang, asKnown, dependencies)
  const shown = [...groups].map(([key, counts]) => ({ key, label: label(key), ...counts })).sort(inOrder)
  return { groups: shown, additive: isAdditive(group.dimension, shown, total) }
}

const inOrder = (a: Group, b: Group): number =>
  Number(a.key === noValue) - Number(b.key === noValue) ||
  b.total.value - a.total.value ||
  b.total.possible - a.total.possible ||
  (a.key < b.key ? -1 : 1)

/** A partnership has one programme and one kind at a time; several of the others, and counts under each. */
const isAdditive = (
  dimension: NonNullable<Question['group']>['dimension'],
  groups: readonly Group[],
  total: Tally,
): boolean => {
  if (dimension !== 'programme' && dimension !== 'kind') return false
  const sum = (key: keyof Tally) => groups.reduce((all, group) => all + group.total[key], 0)
  return sum('value') === total.value && sum('possible') === total.possible
}
