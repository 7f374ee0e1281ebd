import type { Day } from '@partnerships/contracts'
import {
  type Amount,
  type Description,
  isPartnerRole,
  isType,
  type Members,
  type Status,
  type Step,
  type Walk,
} from '@partnerships/domain'

/**
 * A step of a partnership's history, and what holds from its place on until the next one. The steps that are known at
 * a position, in the order of `day` and `place`, are the history; a step that shows and counts nothing is left out.
 * Lists are texts with a space between their entries, in the order of bytes.
 */
export type StepRow = {
  readonly id: string
  /** The event's. */
  readonly position: number
  /** Where it stands in the order of positions. */
  readonly place: number
  readonly effective: string
  /** Its sort day. */
  readonly day: Day
  /** The event's type without its aggregate. */
  readonly type: string
  /** Null before the first stage. */
  readonly status: Status | null
  readonly title: string | null
  readonly programme: string
  readonly kind: string
  readonly themes: string
  /** As posted. */
  readonly territories: string
  /** The members, in the roles of a partner and in others. */
  readonly partners: string
  readonly others: string
  /** Of what is pledged or delivered: a decimal with at most 6 places. */
  readonly amount: number | null
  readonly unit: Amount['unit'] | null
}

/** What a description or members show, once for all steps that have them. */
type Shown = Pick<StepRow, 'title' | 'programme' | 'kind' | 'themes' | 'territories'>
type ShownMembers = Pick<StepRow, 'partners' | 'others'>

const listText = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : list.toSorted().join(' ')

const shownOf = ({ programme, kind, title, themes, territories }: Description): Shown => ({
  title: title ?? null,
  programme,
  kind,
  themes: listText(themes),
  territories: listText(territories),
})

const membersShown = (members: Members): ShownMembers => {
  const [partners, others]: [string[], string[]] = [[], []]
  for (const [organisation, role] of members) (isPartnerRole(role) ? partners : others).push(organisation)
  return { partners: listText(partners), others: listText(others) }
}

const typeOf = ({ event }: Step): string => event.type.slice('partnership.'.length)

/** Whether nothing is counted that its event says by itself. */
const isQuiet = (type: string): boolean => type === 'amended' || type.startsWith('member-')

const isAlike = (a: StepRow, b: StepRow): boolean =>
  a.kind === b.kind &&
  a.title === b.title &&
  a.themes === b.themes &&
  a.territories === b.territories &&
  a.partners === b.partners &&
  a.others === b.others

const amountOf = ({ event }: Step): Amount | null =>
  isType(event, 'partnership.contribution-pledged') || isType(event, 'partnership.contribution-delivered')
    ? event.data.amount
    : null

/** Makes the row of a step. */
export const stepMaker = (id: string): ((step: Step) => StepRow) => {
  let before: Step | undefined
  let shown: Shown | undefined
  let membership: ShownMembers | undefined
  return step => {
    if (!shown || before?.description !== step.description) shown = shownOf(step.description)
    if (!membership || before?.members !== step.members) membership = membersShown(step.members)
    before = step
    const amount = amountOf(step)
    return {
      id,
      position: step.event.position,
      place: step.place,
      effective: step.event.effective,
      day: step.sortDay,
      type: typeOf(step),
      status: step.status,
      title: shown.title,
      programme: shown.programme,
      kind: shown.kind,
      themes: shown.themes,
      territories: shown.territories,
      partners: membership.partners,
      others: membership.others,
      amount: amount?.value ?? null,
      unit: amount?.unit ?? null,
    }
  }
}

/** The rows of a history, each made by its step. */
export const stepRows = ({ steps }: Walk, rowOf: (step: Step) => StepRow): StepRow[] => {
  const rows: StepRow[] = []
  for (const step of steps) {
    const row = rowOf(step)
    const last = rows.at(-1)
    if (!last || !isQuiet(row.type) || !isAlike(last, row)) rows.push(row)
  }
  return rows
}
