import { type Bits, hasBit, someBit } from '../bits.ts'
import { dimensionCount, label, labels, organisationPlaces, placeOf } from '../dimensions.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { Postings } from '../postings.ts'
import type { Segment } from '../segment.ts'
import { type Clause, type Selection, select } from '../selection.ts'
import { keptDays } from './day-levels.ts'
import { moreOfStart } from './presences.ts'
import type { Stock } from './stock.ts'

const { own } = organisationPlaces

/** Some rows of a segment that are there once more, or once less. */
type Some = { readonly segment: Segment; readonly n: 1 | -1; readonly clauses: readonly Clause[] }

/**
 * Adds those of a stock who are known at a position to what is counted by kind of organisation, in steps. Who comes
 * meanwhile is in other segments, and who goes was known then: they are counted as they do.
 */
export const countingKinds = (stock: Stock, position: number, picture: Picture): Steps<void> => {
  const cuts = stock.cutBy[own] as Stock['cutAnywhere']
  // Where something changes a whole has no codes.
  const unchanging = [{ place: labels, codes: [label.changes(own)], without: true }]
  const lists = [
    { list: stock.whole.starts, n: 1, clauses: unchanging },
    { list: cuts.parts.starts, n: 1, clauses: [] },
    { list: cuts.added.starts, n: 1, clauses: [] },
    { list: cuts.taken.starts, n: -1, clauses: [] },
  ] as const
  const rows = lists.flatMap(({ list, ...of }) => list.segments.map(segment => ({ ...of, segment })))
  const cutByOwn = [label.cutBy(own)]
  const asked: Selection = { position, picture, clauses: [{ place: labels, codes: cutByOwn }] }
  const odd = stock.odd.in([{ odd: asked }], [keptDays.first, keptDays.end])
  return (function* (): Steps<void> {
    for (const some of rows) yield* addRows(stock, some, { position, picture })
    for (const subject of odd) {
      stock.last.addOdd({ ...subject, labels: cutByOwn }, 1)
      yield
    }
    stock.last.endKinds()
  })()
}

function* addRows(
  { last }: Stock,
  { segment, n, clauses }: Some,
  { position, picture }: Pick<Selection, 'position' | 'picture'>,
): Steps<void> {
  const selected = select(segment, { position, picture, clauses }, new Uint32Array(segment.all.length))
  if (selected === 'none') return
  const rows = selected === 'all' ? segment.all : selected.slice()
  const statuses = new Int16Array(segment.size).fill(-1)
  segment.postings(placeOf.status, picture).forEach((row, status) => {
    statuses[row] = status
  })
  const faces = Array.from({ length: segment.faces }, (_, face) => {
    const postings = segment.postings(own + face * dimensionCount, picture)
    last.meet(postings.values)
    return postings.grouped(picture.kindOf, picture.kinds)
  })
  yield
  const add = (row: number, kind: number): void =>
    last.addKind(statuses[row] as number, kind, presenceAt(segment, row), n)
  for (let kind = 0; kind < picture.kinds; kind++) {
    const [bits, other = bits] = faces.map(postings => postings.bitsAt(kind) as Bits) as [Bits, Bits?]
    someBit(bits, 0, segment.size, row => {
      if (hasBit(rows, row) && hasBit(other, row)) add(row, kind)
      return false
    })
    yield
  }
  const isOfNone = noneIn(faces)
  someBit(rows, 0, segment.size, row => {
    if (isOfNone(row)) add(row, -1)
    return false
  })
  yield
}

const noneIn = (faces: readonly Postings[]): ((row: number) => boolean) => {
  const all = faces.map(postings => postings.without('all', () => true))
  return row => all.every(bits => hasBit(bits, row))
}

const presenceAt = ({ lower, more }: Segment, row: number) => {
  const at = (of: keyof typeof moreOfStart): number => more[moreOfStart[of]]?.[row] as number
  return {
    possible: { first: lower[row] as number, end: at('possibleEnd') },
    certain: { first: at('certainStart'), end: at('certainEnd') },
  }
}
