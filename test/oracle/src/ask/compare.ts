import type { Item } from '../metrics/counter.ts'
import { counterOf, type Expected, expectAnswer, isAsked } from '../metrics/expect-answer.ts'
import type { Query } from '../metrics/query.ts'
import { type Change, rounded, type Total } from '../metrics/total.ts'
import { windowsOf } from '../metrics/windows.ts'
import { pictureAt, positionAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import { dayAt } from '../time/day.ts'
import { type Answer, addressOf, allItems, type EvidenceItem, get, Refused } from './ask.ts'

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
  const position = knownPosition(query, events)
  const picture = pictureAt(events, position)
  const answer = await get<Answer>(baseUrl, question, head).catch(refused)
  const time = answer instanceof Refused ? (events[position - 1]?.recordedtime ?? '') : answer.knownAt.time
  const days = { known: dayAt(time, zone), today: dayAt(new Date().toISOString(), zone) }
  const expected = expectAnswer(picture, query, days)
  if (answer instanceof Refused || !expected)
    return {
      question,
      answered: answer instanceof Refused ? answer.code : shown(answer),
      expected: expected ? shownExpected(expected) : 'invalid-query',
    }
  const items = await allItems<EvidenceItem>(baseUrl, answer.evidence, pageSize)
  const evidence = counterOf(picture, query, days).evidence(
    isAsked(picture, query),
    windowsOf(query, days).now,
  )
  return {
    question,
    answered: { position: answer.knownAt.position, ...shown(answer), evidence: items.map(toldOf).sort() },
    expected: {
      position,
      ...shownExpected(expected),
      evidence: evidence.map(item => toldOf(asTold(item, items))).sort(),
    },
  }
}

const refused = (error: unknown): Refused => {
  if (error instanceof Refused) return error
  throw error
}

/** The position that the answer must reflect. */
export const knownPosition = ({ knownAt }: Pick<Query, 'knownAt'>, events: readonly Recorded[]): number =>
  typeof knownAt === 'string' ? positionAt(events, knownAt) : (knownAt ?? events.at(-1)?.position ?? 0)

const shown = (answer: Answer) => {
  const { total, units, series, undated, partial = false, groups, compare } = answer
  const { from: _, to: __, at: ___, ...rest } = compare ?? {}
  return {
    total,
    units,
    series,
    undated,
    partial,
    groups: groups && told(groups.map(({ key, total, series }) => [key, { total, series }])),
    isAdditiveOnlyWhereItAddsUp: answer.additive !== true || addsUp(answer),
    compare: compare && { ...rest, ...roundedChange(rest as Change) },
  }
}

const roundedChange = (change: Change) =>
  Object.fromEntries(
    (['difference', 'factor', 'factorMin', 'factorMax'] as const)
      .filter(name => change[name] !== undefined)
      .map(name => [name, change[name] === null ? null : rounded(change[name] ?? 0)]),
  )

const shownExpected = ({ total, units, series, undated, partial, groups, compare }: Expected) => ({
  total,
  units,
  series,
  undated,
  partial,
  groups: groups && told(Object.entries(groups).map(([key, { total, series }]) => [key, { total, series }])),
  isAdditiveOnlyWhereItAddsUp: true,
  compare,
})

/** Whether the groups sum to the total, of what can be summed. */
const addsUp = ({ total, groups = [] }: Answer): boolean => {
  if (!total || !('possible' in total)) return false
  const sum = (name: 'value' | 'possible') =>
    groups.reduce((all, group) => all + ('possible' in group.total ? group.total[name] : Number.NaN), 0)
  return (
    rounded(sum('value')) === rounded(total.value) && rounded(sum('possible')) === rounded(total.possible)
  )
}

type Group = { total: Total; series: Expected['series'] | undefined }

/** The groups in which something counts, in the order of their keys. */
const told = (groups: readonly (readonly [string, Group])[]) =>
  groups
    .filter(([, { total, series = [] }]) => [total, ...series].some(some => !isNothing(some)))
    .sort(([a], [b]) => (a < b ? -1 : 1))

const isNothing = (total: Total): boolean => {
  if ('possible' in total) return total.possible === 0
  return 'median' in total
    ? total.median === null && total.excluded === 0
    : total.denominator === 0 && !total.excluded
}

const toldOf = ({ subject, position, certain, amount, part, territory }: EvidenceItem): string =>
  territory
    ? `${territory} ${certain}`
    : [subject, position, certain, amount, part].filter(told => told !== undefined).join(' ')

/** What must be told, with the position that is told of it where it may be one of several. */
const asTold = ({ positions, ...item }: Item, answered: readonly EvidenceItem[]): EvidenceItem => {
  const fits = answered.find(
    ({ subject, position, part }) =>
      subject === item.subject && part === item.part && positions.includes(position),
  )
  const [position = 0, another] = positions
  return { ...item, position: another === undefined ? position : (fits?.position ?? position) }
}
