import type { Spell } from '../count/counted.ts'
import { partnerSpells } from '../partners/spells.ts'
import { activeSpells } from '../partnership/partnerships.ts'
import type { Picture } from '../picture.ts'
import { organisationsOf } from '../subjects/organisations.ts'
import type { Window } from '../time/buckets.ts'
import type { Day } from '../time/day.ts'
import { lookedAt } from './counters.ts'
import { counterOf } from './expect-answer.ts'
import { widened } from './filter.ts'
import type { Query } from './query.ts'
import type { Tally } from './total.ts'

/** Both sides of the identity, of what is certain; they agree, but where an imprecise start or end lies about a bound. */
type Side = Readonly<Record<string, number | boolean | null | readonly string[]>>

/** What the start, the flows and the end of a window are, in all or in some programmes. */
export const expectReconciliation = (
  picture: Picture,
  { from, to }: Window,
  programme: readonly string[] | undefined,
): { readonly partnerships: Side; readonly partners: Side } => {
  const query: Query = { metric: '', filters: programme ? { programme } : {} }
  const wanted = widened(picture, query.filters).programme
  const is = ({ programme: [own = ''] }: { readonly programme: readonly string[] }) =>
    !wanted || wanted.includes(own)
  const count = (metric: string, window: Window): number => {
    const counter = counterOf(picture, { ...query, metric }, { known: to, today: to })
    return (counter.count(is, window) as Tally).value
  }
  const side = (what: string, again: string, spells: readonly Spell[]): Side => {
    const start = count(`active-${what}`, { from: from - 1, to: from })
    const end = count(`active-${what}`, { from: to - 1, to })
    const [entered = 0, returned = 0, ended = 0] = ['new', again, 'ended'].map(name =>
      count(`${name}-${what}`, { from, to }),
    )
    const straddling = subjectsAbout(spells, [from, to])
    const agrees = straddling.length > 0 ? null : true
    return { start, new: entered, [again]: returned, ended, end, agrees, straddling }
  }
  const organisations = organisationsOf(picture)
  const spells = activeSpells(picture).filter(({ parts: [first] }) => first && is(first.values))
  return {
    partnerships: side('partnerships', 'reactivated', spells),
    partners: side(
      'partners',
      'returning',
      partnerSpells(lookedAt(picture, query), organisations).flatMap(ownPart),
    ),
  }
}

/** Of a spell of partnerhood that mergers share out, what is the subject's. */
const ownPart = ({ subject, parts, end }: Spell): Spell[] => {
  const isOwn = ({ values }: Spell['parts'][number]) => subject.endsWith(`/${values.organisation[0]}`)
  const own = parts.filter(isOwn)
  const next = parts[parts.findLastIndex(isOwn) + 1]
  return [{ subject, parts: own, end: next?.placed ?? end }]
}

const subjectsAbout = (spells: readonly Spell[], bounds: readonly Day[]): string[] => {
  const about = spells.filter(({ parts: [first], end }) =>
    [first?.placed, end].some(
      placed => placed && bounds.some(bound => placed.range.lower < bound && bound < placed.range.upper),
    ),
  )
  return [...new Set(about.map(({ subject }) => subject))].sort()
}
