import type { Between } from './between.ts'
import type { World, Worlds } from './world.ts'
import { type DatedChange, worldChanges } from './world-changes.ts'

/** The world that a page ended in, and how many of its changes have been told. */
export type ChangePlace = { readonly key: string; readonly index: number }

/** How many worlds are loaded at once. */
const slice = 50

/** So many changes after a place, and the place to go on at when there are more. */
export const pageOfChanges = async (
  { keys, load }: Worlds,
  between: Between,
  limit: number,
  after?: ChangePlace,
): Promise<{ items: readonly DatedChange[]; last: ChangePlace | null }> => {
  const items: DatedChange[] = []
  let last: ChangePlace | null = null
  const left = after ? keys.filter(key => key >= after.key) : keys
  for (let i = 0; i < left.length; i += slice) {
    const some = left.slice(i, i + slice)
    const worlds = await load(some)
    for (const [n, key] of some.entries()) {
      const all = await worldChanges(worlds[n] as World, between)
      const from = key === after?.key ? after.index : 0
      for (const [index, change] of all.entries()) {
        if (index < from) continue
        if (items.length === limit) return { items, last }
        items.push(change)
        last = { key, index: index + 1 }
      }
    }
  }
  return { items, last: null }
}
