import { aboutTotal } from '../ask/question.ts'
import { measuringOf } from '../measure/measuring-of.ts'
import { type Between, boundsOf } from './between.ts'
import { type Items, itemsBy, weightOf } from './items.ts'
import { type NetChange, netChanges } from './net-changes.ts'
import type { World } from './world.ts'

/** A change, and the position of the last event that did it. */
export type DatedChange = NetChange & { readonly by: number }

/** What changed between two positions of what a world is behind a number, in the order of its items' keys. */
export const worldChanges = async (world: World, between: Between): Promise<DatedChange[]> => {
  const { after, upTo } = boundsOf(between)
  const itemsAt = remembered(position => itemsOf(world, between, position))
  const found = netChanges(await itemsAt(after), await itemsAt(upTo))
  const dated: DatedChange[] = []
  for (const change of found)
    dated.push({ ...change, by: await lastChange(world, after, change.key, itemsAt) })
  return dated.sort((a, b) => compare(a.key, b.key))
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const itemsOf = async (world: World, between: Between, position: number): Promise<Items> => {
  const question = aboutTotal(await between.questionAt(position))
  const view = await world.viewAt(position)
  const items = await measuringOf(question.definition).evidence(view, question, {
    limit: Number.MAX_SAFE_INTEGER,
  })
  return itemsBy(
    question.definition,
    items.filter(({ subject }) => world.holds(subject)),
    world.placeOf,
  )
}

/** The last position at which the item of a key came to count as it does in the end. */
const lastChange = async (
  { positions }: World,
  after: number,
  key: string,
  itemsAt: (position: number) => Promise<Items>,
): Promise<number> => {
  const weightAt = async (position: number) => weightOf((await itemsAt(position)).get(key))
  for (const [i, position] of [...positions.entries()].reverse())
    if ((await weightAt(position)) !== (await weightAt(positions[i - 1] ?? after))) return position
  throw new Error(`Nothing between has changed ${key}`)
}

const remembered = <T>(give: (position: number) => Promise<T>): ((position: number) => Promise<T>) => {
  const known = new Map<number, Promise<T>>()
  return position => {
    const given = known.get(position) ?? give(position)
    known.set(position, given)
    return given
  }
}
