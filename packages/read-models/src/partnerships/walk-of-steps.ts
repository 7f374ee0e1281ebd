import { type EventType, effectiveRange, type RecordedEvent, remembering } from '@partnerships/contracts'
import type { Description, Members, Role, Status, Step, Walk } from '@partnerships/domain'
import type { StepRow } from './steps.ts'

/** A step as it is read from its table, where decimals are texts. */
export type ReadStep = Omit<StepRow, 'amount'> & { readonly amount: number | string | null }

const listOf = (text: string): string[] => (text === '' ? [] : text.split(' '))

const descriptionOf = ({ programme, kind, title, themes, territories }: ReadStep): Description => ({
  programme,
  kind: kind as Description['kind'],
  ...(title !== null && { title }),
  themes: listOf(themes),
  territories: listOf(territories),
})

const membersOf = ({ partners, others }: ReadStep): Members => {
  const members = new Map<string, Role>()
  for (const organisation of listOf(partners)) members.set(organisation, 'partner')
  for (const organisation of listOf(others)) members.set(organisation, 'observer')
  return members
}

const types = remembering(type => `partnership.${type}` satisfies string as EventType, 100)

/** What there is to be known of the event: enough for all that is counted. */
const eventOf = ({ id, position, effective, type, amount, unit }: ReadStep): RecordedEvent =>
  ({
    subject: `partnership/${id}`,
    type: types(type),
    position,
    effective,
    data: amount === null ? {} : { amount: { value: amount, unit } },
  }) as unknown as RecordedEvent

/** Descriptions and members that are the same are one object, so that what changes is told by identity. */
const once = <T>(
  make: (row: ReadStep) => T,
  isSame: (a: ReadStep, b: ReadStep) => boolean,
): ((row: ReadStep) => T) => {
  // A partnership has few, and mostly that of the step before.
  const known: { row: ReadStep; made: T }[] = []
  return row => {
    for (let i = known.length - 1; i >= 0; i--) {
      const one = known[i] as (typeof known)[0]
      if (isSame(one.row, row)) return one.made
    }
    const made = make(row)
    known.push({ row, made })
    return made
  }
}

const isSameDescription = (a: ReadStep, b: ReadStep): boolean =>
  a.programme === b.programme &&
  a.kind === b.kind &&
  a.themes === b.themes &&
  a.territories === b.territories &&
  a.title === b.title

const areSameMembers = (a: ReadStep, b: ReadStep): boolean =>
  a.partners === b.partners && a.others === b.others

/** Makes steps of the rows of one partnership, but for where each came from. */
const stepMaker = (): ((row: ReadStep, from: Status | null) => Step) => {
  const description = once(descriptionOf, isSameDescription)
  const members = once(membersOf, areSameMembers)
  return (row, from) => ({
    event: eventOf(row),
    place: row.place,
    range: effectiveRange(row.effective),
    sortDay: row.day,
    from,
    status: row.status,
    description: description(row),
    members: members(row),
    term: null,
  })
}

/** Makes a history of rows that are in its order. */
const walkOf = <Row extends ReadStep>(
  inOrder: readonly Row[],
  stepOf: (row: Row, from: Status | null) => Step,
): Walk => {
  let from: Status | null = null
  const steps: Step[] = []
  for (const row of inOrder) {
    steps.push(stepOf(row, from))
    from = row.status
  }
  return { opening: steps[0]?.description, steps, yielding: [] }
}

/** The history of a partnership whose rows, as `stepRows` gave them, come in its order. */
export const walkOfSteps = (inOrder: readonly ReadStep[]): Walk => walkOf(inOrder, stepMaker())

/**
 * Makes histories of the rows that `stepRows` gave of one partnership, which come in any order. Of members' roles it
 * tells only whether they are those of a partner, and of events what is counted.
 */
export const stepsReader = <Row extends ReadStep>(): ((rows: readonly Row[]) => Walk) => {
  const stepOf = stepMaker()
  const steps = new Map<Row, Step>()
  const knownStepOf = (row: Row, from: Status | null): Step => {
    const step = steps.get(row) ?? stepOf(row, from)
    steps.set(row, step)
    return step.from === from ? step : { ...step, from }
  }
  return rows =>
    walkOf(
      rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place)),
      knownStepOf,
    )
}
