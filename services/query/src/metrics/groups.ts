import type { Dimension, Lang } from '@partnerships/contracts/words'
import { sumOf, type Tally } from '@partnerships/domain'
import { noValue } from '@partnerships/read-models'
import type { Dependencies } from '../known/index.ts'
import type { Question } from './ask/question.ts'
import { dayOf } from './ask/when.ts'
import type { Course, Measured } from './measure/measured.ts'
import { isTally, sizeOf, type Total } from './measure/total.ts'
import { labelsOf } from './words/labels.ts'

/** What goes under a key of the dimension grouped by. */
export type Group = { readonly key: string; readonly label: string } & Course

/** Groups, and whether they sum to the total. */
export type Groups = { readonly groups?: readonly Group[]; readonly additive?: boolean }

/** The groups as an answer shows them: the largest first, `none` last. */
export const groupsOf = async (
  { group, known, span }: Question,
  { groups, total }: Measured,
  lang: Lang,
  dependencies: Dependencies,
): Promise<Groups> => {
  if (!group || !groups) return {}
  const asKnown = { known, day: dayOf(span.now) }
  const label = await labelsOf(group.dimension, lang, asKnown, dependencies)
  const shown = [...groups]
    .map(([key, course]) => ({ size: sizeOf(course.total), group: { key, label: label(key), ...course } }))
    .sort(inOrder)
    .map(({ group }): Group => group)
  return { groups: shown, additive: isAdditive(group.dimension, shown, total) }
}

type Sized = { readonly size: readonly [number, number]; readonly group: Group }

const inOrder = (
  { size: [a, nextA], group: one }: Sized,
  { size: [b, nextB], group: other }: Sized,
): number =>
  Number(one.key === noValue) - Number(other.key === noValue) ||
  b - a ||
  nextB - nextA ||
  (one.key < other.key ? -1 : 1)

/** What has one value at a time; it has several of the others, and counts under each. */
const single: ReadonlySet<Dimension> = new Set(['programme', 'kind', 'status'])

/** Shares and lengths of time don't add up. */
const isAdditive = (dimension: Dimension, groups: readonly Group[], total: Total | null): boolean => {
  if (!single.has(dimension) || !total || !isTally(total)) return false
  const tallies = groups.map(group => group.total).filter(isTally)
  const adds = (key: keyof Tally) => sumOf(tallies.map(tally => tally[key])) === total[key]
  return adds('value') && adds('possible')
}
