import { type EventType, effectiveRange, type RecordedEvent } from '@partnerships/contracts'
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

const membersOf = ({ partners, others }: ReadStep): Members =>
  new Map<string, Role>([
    ...listOf(partners).map(organisation => [organisation, 'partner'] as const),
    ...listOf(others).map(organisation => [organisation, 'observer'] as const),
  ])

/** What there is to be known of the event: enough for all that is counted. */
const eventOf = ({ id, position, effective, type, amount, unit }: ReadStep): RecordedEvent =>
  ({
    subject: `partnership/${id}`,
    type: `partnership.${type}` satisfies string as EventType,
    position,
    effective,
    data: amount === null ? {} : { amount: { value: amount, unit } },
  }) as unknown as RecordedEvent

/** Descriptions and members that are the same are one object, so that what changes is told by identity. */
const once = <T>(make: (row: ReadStep) => T, keyOf: (row: ReadStep) => string): ((row: ReadStep) => T) => {
  const known = new Map<string, T>()
  return row => {
    const key = keyOf(row)
    const found = known.get(key) ?? make(row)
    known.set(key, found)
    return found
  }
}

/**
 * Makes histories of the rows that `stepRows` gave of one partnership, which come in any order. Of members' roles it
 * tells only whether they are those of a partner, and of events what is counted.
 */
export const stepsReader = <Row extends ReadStep>(): ((rows: readonly Row[]) => Walk) => {
  const description = once(descriptionOf, ({ programme, kind, title, themes, territories }) =>
    [programme, kind, themes, territories, title ?? '\n'].join('\t'),
  )
  const members = once(membersOf, ({ partners, others }) => `${partners}\t${others}`)
  const steps = new Map<Row, Omit<Step, 'from'>>()
  const stepOf = (row: Row): Omit<Step, 'from'> => {
    const known = steps.get(row)
    if (known) return known
    const step = {
      event: eventOf(row),
      place: row.place,
      range: effectiveRange(row.effective),
      sortDay: row.day,
      status: row.status,
      description: description(row),
      members: members(row),
      term: null,
    }
    steps.set(row, step)
    return step
  }
  return rows => {
    let from: Status | null = null
    const inOrder = rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place))
    const walked = inOrder.map((row): Step => {
      const step = { ...stepOf(row), from }
      from = row.status
      return step
    })
    return { opening: walked[0]?.description, steps: walked, yielding: [] }
  }
}
