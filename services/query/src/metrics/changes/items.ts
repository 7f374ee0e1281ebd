import type { RecordedEvent } from '@partnerships/contracts'
import type { EvidenceItem } from '../measure/evidence.ts'
import type { NumberDefinition } from '../measure/measuring-of.ts'

/** What is behind a number, by what makes each item the same at another position. */
export type Items = ReadonlyMap<string, EvidenceItem>

/** Whether a number is made of facts, of which a subject may have several. */
const countsFacts = (definition: NumberDefinition): boolean =>
  definition.sort === 'flow' || (definition.sort === 'ratio' && definition.of === 'renewal')

/**
 * Items by their subject; facts also by the place of their event (a replacement has that of what it stands in for);
 * and by the part, state or territory that each stands for.
 */
export const itemsBy = (
  definition: NumberDefinition,
  items: readonly EvidenceItem[],
  placeOf: (position: number) => number,
): Items => {
  const byFact = countsFacts(definition)
  return new Map(
    items.map(item => {
      const { subject, position, part = '', status = '', territory } = item
      return [[territory ?? subject, byFact ? placeOf(position) : '', part, status].join(' '), item]
    }),
  )
}

/** How an item counts: two that differ in nothing else are the same to the number. */
export const weightOf = (item: EvidenceItem | undefined): string =>
  item ? `${item.certain} ${item.amount ?? ''} ${item.unit ?? ''}` : ''

/** The place of events in the position order: that of the first of the chain that an event replaces. */
export const placesIn = (streams: readonly (readonly RecordedEvent[])[]): ((position: number) => number) => {
  const replaced = new Map(
    streams.flat().flatMap(({ position, replaces }) => (replaces ? [[position, Number(replaces)]] : [])),
  )
  return position => {
    let place = position
    for (let next = replaced.get(place); next !== undefined; next = replaced.get(place)) place = next
    return place
  }
}
