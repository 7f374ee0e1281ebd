import { historyOf, type Placed } from '../history/order.ts'
import type { Picture } from '../picture.ts'

/** A merger that keeps what was apart before its effective date. */
export type Merger = { readonly other: string; readonly into: string; readonly placed: Placed }

export type Organisations = {
  /** The one that it was all along: itself, or what it is a duplicate of. */
  readonly same: (id: string) => string
  /** The last kind told of the one that it was all along. */
  readonly kindOf: (id: string) => string | undefined
  /** In the order of their dates. */
  readonly mergers: readonly Merger[]
}

export const organisationsOf = (picture: Picture): Organisations => {
  const histories = new Map([...picture.streams('organisation')].map(([id, s]) => [id, historyOf(s)]))
  const merges = [...histories].flatMap(([other, history]) =>
    history
      .filter(({ event }) => event.type === 'organisation.merged')
      .map(placed => ({ other, into: placed.event.data.into ?? '', placed })),
  )
  const isDuplicate = ({ placed }: Merger) => placed.event.data.reason === 'duplicate'
  const duplicates = new Map(merges.filter(isDuplicate).map(({ other, into }) => [other, into]))
  const same = (id: string): string => {
    const into = duplicates.get(id)
    return into === undefined ? id : same(into)
  }
  return {
    same,
    kindOf: id => histories.get(same(id))?.findLast(({ event }) => event.data.kind)?.event.data.kind,
    mergers: merges
      .filter(merge => !isDuplicate(merge))
      .map(({ other, into, placed }) => ({ other: same(other), into: same(into), placed }))
      .sort((a, b) => a.placed.sortDay - b.placed.sortDay || a.placed.place - b.placed.place),
  }
}
