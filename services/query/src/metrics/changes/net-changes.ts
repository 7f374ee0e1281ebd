import type { Change } from '@partnerships/contracts/words'
import type { EvidenceItem } from '../measure/evidence.ts'
import type { Items } from './items.ts'

/** An item as it is now (as it was, when it was removed), and what became of it. */
export type NetChange = { readonly change: Change; readonly key: string; readonly item: EvidenceItem }

/** The net difference between what was behind a number and what is; what counts as it did is left out. */
export const netChanges = (then: Items, now: Items): NetChange[] => {
  const gone = [...then]
    .filter(([key]) => !now.has(key))
    .map(([key, item]): NetChange => ({ change: 'removed', key, item }))
  const others = [...now].flatMap(([key, item]): NetChange[] => {
    const before = then.get(key)
    if (!before) return [{ change: 'added', key, item }]
    if (before.amount !== item.amount || before.unit !== item.unit)
      return [
        { change: 'removed', key, item: before },
        { change: 'added', key, item },
      ]
    if (before.certain === item.certain) return []
    return [{ change: item.certain ? 'certain' : 'possible', key, item }]
  })
  return [...gone, ...others]
}
