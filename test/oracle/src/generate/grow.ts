import type { Recorded } from '../recorded.ts'
import { postAll } from '../stack/post.ts'
import type { Running } from '../stack/running.ts'
import type { Dice } from './dice.ts'
import { beginnings, propose } from './propose.ts'

/**
 * Posts a history of everything, in turns between which it looks at what was recorded and lets terms run out.
 * Resolves to all the events of the ledger.
 */
export const growWorld = async (
  { baseUrl, eventsAfter, letTermsRunOut }: Running,
  tag: string,
  dice: Dice,
  turns = 25,
): Promise<Recorded[]> => {
  const events = await eventsAfter(0)
  const catchUp = async () => void events.push(...(await eventsAfter(events.at(-1)?.position ?? 0)))
  await postAll(baseUrl, beginnings({ dice, tag, recorded: events }), dice)
  await catchUp()
  for (let turn = 0; turn < turns; turn++) {
    const world = { dice, tag, recorded: events }
    const proposed = Array.from({ length: dice.between(1, 20) }, () => propose(world)).filter(
      one => one !== undefined,
    )
    await postAll(baseUrl, proposed, dice)
    if (dice.chance(0.3)) await letTermsRunOut()
    await catchUp()
  }
  return events
}
