import type { Spell } from '../count/counted.ts'
import { partnerSpells } from '../partners/spells.ts'
import { activeSpells } from '../partnership/partnerships.ts'
import type { Picture } from '../picture.ts'
import { organisationsOf } from '../subjects/organisations.ts'
import type { Window } from '../time/buckets.ts'
import type { Day } from '../time/day.ts'
import type { Range } from '../time/range.ts'
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
  const side = (what: string, again: string, spells: readonly Ends[]): Side => {
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
    partnerships: side('partnerships', 'reactivated', spells.map(endsOf)),
    partners: side(
      'partners',
      'returning',
      partnerSpells(lookedAt(picture, query), organisations).map(endsOf),
    ),
  }
}

type Ends = { readonly subject: string; readonly start: Range | undefined; readonly end: Range | undefined }

/** Of a spell that is part of a longer one, the bounds that both leave. */
const endsOf = ({ subject, parts, end, within }: Spell): Ends => ({
  subject,
  start: componentwise(Math.max, parts[0]?.placed.range, within?.start),
  end: componentwise(Math.min, end?.range, within?.end),
})

const componentwise = (
  pick: typeof Math.max,
  a: Range | undefined,
  b: Range | undefined,
): Range | undefined => (a && b ? { lower: pick(a.lower, b.lower), upper: pick(a.upper, b.upper) } : (a ?? b))

const subjectsAbout = (spells: readonly Ends[], bounds: readonly Day[]): string[] => {
  const about = spells.filter(({ start, end }) =>
    [start, end].some(range => range && bounds.some(bound => range.lower < bound && bound < range.upper)),
  )
  return [...new Set(about.map(({ subject }) => subject))].sort()
}
