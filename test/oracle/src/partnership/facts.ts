import { isActive } from './states.ts'
import type { Moment } from './walk.ts'

/** What a partnership's history implies for the metrics, by name. */
export const factsOf = (moments: readonly Moment[]): { fact: string; moment: Moment }[] =>
  moments.flatMap((moment, i) => namesOf(moment, moments.slice(0, i)).map(fact => ({ fact, moment })))

const namesOf = ({ event, before, state }: Moment, past: readonly Moment[]): string[] => {
  const type = event.type.replace('partnership.', '')
  const names: string[] = []
  const wasActive = past.some(moment => moment.state === 'active')
  if (state === 'active' && !isActive(before)) names.push(wasActive ? 'reactivated' : 'new')
  if (isActive(before) && !isActive(state)) names.push('ended', type)
  if (['signed', 'renewed', 'suspended', 'resumed', 'declined', 'abandoned'].includes(type)) names.push(type)
  if (type === 'contribution-pledged') names.push('pledged')
  if (type === 'contribution-delivered') names.push('delivered')
  return names
}
