import type { Item } from '../metrics/counter.ts'
import { counterOf, type Expected, expectAnswer, isAsked } from '../metrics/expect-answer.ts'
import type { Query } from '../metrics/query.ts'
import { windowsOf } from '../metrics/windows.ts'
import { pictureAt, positionAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import { dayAt } from '../time/day.ts'
import { type Answer, addressOf, allItems, type Evidence, get } from './ask.ts'

/** A number answered and the one that it must be. */
export type Compared = { readonly question: string; readonly answered: unknown; readonly expected: unknown }

const zone = 'Europe/Paris'

/** Asks, and says what the answer is and what it must be, in the same form. */
export const compareAnswer = async (
  baseUrl: string,
  query: Query,
  events: readonly Recorded[],
  pageSize: number,
): Promise<Compared> => {
  const head = events.at(-1)?.position ?? 0
  const question = addressOf(query)
  const answer = await get<Answer>(baseUrl, question, head)
  const position = knownPosition(query, events)
  const picture = pictureAt(events, position)
  const days = { known: dayAt(answer.knownAt.time, zone), today: dayAt(new Date().toISOString(), zone) }
  const items = await allItems<Evidence['items'][number]>(baseUrl, answer.evidence, pageSize)
  const evidence = counterOf(picture, query).evidence(isAsked(picture, query), windowsOf(query, days).now)
  return {
    question,
    answered: { position: answer.knownAt.position, ...shown(answer), evidence: items.map(toldOf).sort() },
    expected: {
      position,
      ...shownExpected(expectAnswer(picture, query, days)),
      evidence: expectedOf(evidence, items).sort(),
    },
  }
}

/** The position that the answer must reflect. */
const knownPosition = ({ knownAt }: Query, events: readonly Recorded[]): number =>
  typeof knownAt === 'string' ? positionAt(events, knownAt) : (knownAt ?? events.at(-1)?.position ?? 0)

const shown = ({ total, series, undated, partial = false, groups, compare }: Answer) => {
  const grouped = groups?.map(({ key, ...group }) => [key, { total: group.total, series: group.series }])
  return {
    total,
    series,
    undated,
    partial,
    groups: grouped && withoutEmpty(Object.fromEntries(grouped)),
    compare: compare && growthIn(compare),
  }
}

const growthIn = ({
  value,
  possible,
  difference,
  factor,
  factorMin,
  factorMax,
}: Expected['compare'] & {}) => ({
  value,
  possible,
  difference,
  factor,
  factorMin,
  factorMax,
})

const shownExpected = ({ total, series, undated, partial, groups, compare }: Expected) => ({
  total,
  series,
  undated,
  partial,
  groups:
    groups &&
    withoutEmpty(
      Object.fromEntries(Object.entries(groups).map(([key, { total, series }]) => [key, { total, series }])),
    ),
  compare,
})

type Group = {
  readonly total: { possible: number }
  readonly series?: readonly { possible: number }[] | undefined
}

/** The groups in which something counts, in the order of their keys. */
const withoutEmpty = (groups: Readonly<Record<string, Group>>) =>
  Object.entries(groups)
    .filter(([, { total, series = [] }]) => [total, ...series].some(({ possible }) => possible > 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))

type Answered = Evidence['items'][number]

const toldOf = ({ subject, position, certain }: Answered): string => `${subject} ${position} ${certain}`

/** What must be told of each, with the position that is told of it where it may be one of several. */
const expectedOf = (items: readonly Item[], answered: readonly Answered[]): string[] =>
  items.map(({ subject, positions, certain }) => {
    const fits = answered.find(item => item.subject === subject && positions.includes(item.position))
    const position = positions.length > 1 && fits ? fits.position : (positions[0] ?? 0)
    return toldOf({ subject, position, certain })
  })
