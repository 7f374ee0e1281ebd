import type { Recorded } from '../recorded.ts'
import { postAll } from '../stack/post.ts'
import type { Running } from '../stack/running.ts'
import type { Dice } from './dice.ts'
import { beginnings, propose } from './propose.ts'
import type { World } from './world.ts'

export type Growth = {
  /** Everything in the ledger, of other worlds too. */
  readonly events: readonly Recorded[]
  /** Posts for some turns, between which it looks at what was recorded and lets terms run out. */
  readonly grow: (turns: number) => Promise<void>
}

/** A world of its own in a ledger, with what it begins with. */
export const beginWorld = async (
  { baseUrl, eventsAfter, letTermsRunOut }: Running,
  tag: string,
  dice: Dice,
): Promise<Growth> => {
  const events = await eventsAfter(0)
  const world: World = {
    dice,
    tag,
    focus: dice.one(['partnerships', 'organisations', 'corrections']),
    recorded: events,
  }
  const catchUp = async () => void events.push(...(await eventsAfter(events.at(-1)?.position ?? 0)))
  await postAll(baseUrl, beginnings(world), dice)
  await catchUp()
  const grow = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) {
      const proposed = Array.from({ length: dice.between(1, 20) }, () => propose(world))
      await postAll(
        baseUrl,
        proposed.filter(one => one !== undefined),
        dice,
      )
      if (dice.chance(0.3)) await letTermsRunOut()
      await catchUp()
    }
  }
  return { events, grow }
}
