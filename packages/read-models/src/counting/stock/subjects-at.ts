import { wordsFor } from '../bits.ts'
import { comparePlaces, type Found, type Listed, type RowPlace, type RowTest, rowsInOrder } from '../page.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, onBothFaces, type Selection, select } from '../selection.ts'
import { longAgo, never } from '../windows.ts'
import { EarlierRows } from './earlier-rows.ts'
import { isOneOfThereOn, isThereOn, type Wanted, wantedOn } from './row-tests.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { thereDays } from './there-days.ts'
import { startAt } from './there-on.ts'

/**
 * A subject that may be there at a day, when and by which event it came to be, and what tells of it: one row as nothing
 * changes in it that the selection is about, that of a part, or several parts.
 */
export type SubjectAt = RowPlace & { readonly subject: number } & (
    | { readonly by: 'whole' | 'part'; readonly segment: Segment; readonly row: number }
    | { readonly by: 'parts'; readonly segment?: undefined }
  )

/** Before and after all places. */
const theBeginning: RowPlace = { lower: longAgo, position: -1 }
const theEnd: RowPlace = { lower: never, position: Number.MAX_SAFE_INTEGER }

type Asked = {
  /** So many at a time. */
  readonly limit: number
  readonly after?: RowPlace | undefined
  readonly isOfOneSort: boolean
  /** What is asked beside the selection of those of whom nothing changes that it is about. */
  readonly ofUnchanging?: Selection | undefined
  /** Of those of whom something changes that the selection is about, only these. */
  readonly ofChanging?: ReadonlySet<number> | undefined
  /** Whether who has several rows comes by each of them. */
  readonly withEveryRow?: boolean
  /** Who isn't wanted may be left out. */
  readonly wanted?: Wanted | undefined
  /** Rows that don't pass this are left out. */
  readonly inRows?: ((segment: Segment) => Required<RowTest>) | undefined
}

/**
 * Those that may be there at the end of a day, in order, after a place. A subject of several rows comes by the first of
 * them that is there. Some come of whom only their history tells whether they are.
 */
export function* subjectsAt(
  stock: Stock,
  selection: Selection,
  day: number,
  {
    isOfOneSort,
    after,
    limit,
    ofUnchanging = selection,
    withEveryRow = false,
    wanted,
    ofChanging,
    inRows,
  }: Asked,
): Generator<SubjectAt, void, void> {
  const { cuts } = selectionsOf(stock, selection)
  const whole: Listed = {
    list: stock.whole.starts,
    selection: selectionsOf(stock, ofUnchanging).whole,
    testOf: isOfOneSort && wanted ? wantedOn(day, wanted, selection.picture) : isThereOn(day),
  }
  const parts = partsOn(cuts, day, ofChanging)
  const all = inRows ? [whole, ...parts].map(listed => narrowed(listed, inRows)) : [whole, ...parts]
  const window = { from: longAgo, to: day + 1 }
  const earlier = new EarlierRows(isOfOneSort ? parts : all, day)
  const isAsked = ({ subject }: SubjectAt): boolean => !ofChanging || ofChanging.has(subject)
  let odd: readonly SubjectAt[] | undefined
  const isOddBefore = (at: SubjectAt): boolean => {
    odd ??= oddOn(stock, cuts, day).filter(isAsked)
    return odd.some(other => isEarlierOf(other, at))
  }
  const isFirst = (at: SubjectAt): boolean =>
    withEveryRow ||
    (isOfOneSort && at.by === 'whole') ||
    (!earlier.hasAny(at) && (isOfOneSort || !isOddBefore(at)))
  let last = after ?? theBeginning
  for (const { found, upTo } of rowsInOrder(all, { window, limit, after })) {
    const end = upTo.lower > day ? theEnd : upTo
    const others = oddOn(stock, cuts, day, last, end).filter(
      at => isAsked(at) && (isOfOneSort || isFirst(at)),
    )
    if (end === theEnd)
      for (const at of onlyTogether(cuts, day))
        if (isAsked(at) && isBetween(at, last, end) && isFirst({ ...at, ...theEnd })) others.push(at)
    others.sort(comparePlaces)
    let next = 0
    for (const row of found) {
      for (let other = others[next]; other && comparePlaces(other, row) < 0; other = others[++next])
        yield other
      const at = subjectOf(row, row.listed === all[0] ? 'whole' : 'part')
      if (isFirst(at)) yield at
    }
    yield* others.slice(next)
    last = upTo
  }
}

/** The subjects that may be there on a day, of those of whom something changes that a selection is about. */
export const changingAt = (stock: Stock, selection: Selection, day: number): ReadonlySet<number> => {
  const { cuts } = selectionsOf(stock, selection)
  const subjects = subjectsIn(partsOn(cuts, day), day)
  for (const { subject } of [...oddOn(stock, cuts, day), ...onlyTogether(cuts, day)]) subjects.add(subject)
  return subjects
}

const partsOn = (cuts: readonly CutSelection[], day: number, among?: ReadonlySet<number>): Listed[] =>
  cuts.map(({ lists, rows }) => ({
    list: lists.parts.starts,
    selection: rows,
    testOf: among ? isOneOfThereOn(day, among) : isThereOn(day),
  }))

/** A list of which only rows that pass are asked for. */
const narrowed = (listed: Listed, inRows: NonNullable<Asked['inRows']>): Listed => ({
  ...listed,
  testOf: segment => {
    const [test, { passes, mayPass }] = [listed.testOf?.(segment), inRows(segment)]
    return { mayPass, passes: row => passes(row) && (!test || test.passes(row)) }
  },
})

const scratch = () => new Uint32Array(wordsFor(mostRows))
const [selected, there] = [scratch(), scratch()]

/** The subjects of rows of lists that may be there on a day. */
const subjectsIn = (lists: readonly Listed[], day: number): Set<number> => {
  const subjects = new Set<number>()
  for (const { list, selection } of lists)
    for (const segment of list.segments) {
      if (isNone(segment, selection)) continue
      const bits = select(segment, selection, selected)
      if (bits === 'none') continue
      const rows = bits === 'all' ? segment.all : bits
      thereDays(segment).possible.write(day, there)
      for (let w = 0; w < segment.all.length; w++)
        for (let word = (rows[w] as number) & (there[w] as number); word !== 0; word &= word - 1)
          subjects.add(startAt(segment, 'subject', (w << 5) + 31 - Math.clz32(word & -word)))
    }
  return subjects
}

const isEarlierOf = (other: SubjectAt, at: SubjectAt): boolean =>
  other.subject === at.subject && comparePlaces(other, at) < 0

const isBetween = (place: RowPlace, after: RowPlace, upTo: RowPlace): boolean =>
  comparePlaces(place, after) > 0 && comparePlaces(place, upTo) <= 0

const subjectOf = ({ segment, row, lower, position }: Found, by: 'whole' | 'part'): SubjectAt => ({
  subject: startAt(segment, 'subject', row),
  lower,
  position,
  by,
  segment,
  row,
})

/** Those that are looked at one by one on a day, after one place and up to another. */
const oddOn = (
  { odd }: Stock,
  cuts: readonly CutSelection[],
  day: number,
  after = theBeginning,
  upTo = theEnd,
): SubjectAt[] => odd.on(cuts, day, after, upTo).map(at => ({ ...at, by: 'parts' as const }))

/** Those of whom two parts are there together on a day: where neither is by itself, the day says when they came to be. */
const onlyTogether = (cuts: readonly CutSelection[], day: number): SubjectAt[] => {
  const added = cuts.map(
    ({ lists, rows }): Listed => ({
      list: lists.added.starts,
      selection: onBothFaces(rows),
      testOf: isThereOn(day),
    }),
  )
  return [...subjectsIn(added, day)].map(subject => ({
    subject,
    lower: day,
    position: subject,
    by: 'parts' as const,
  }))
}
