import type { DayRange } from '@partnerships/contracts'
import type { Description, Members } from '@partnerships/domain'
import { type Dimensions, dimensionsOf } from '../../partnerships/dimensions.ts'
import { dayNumber } from '../day-number.ts'
import type { Described } from '../partners/descriptions.ts'
import { isSameList } from '../stock/cut.ts'
import type { Days } from '../stock/part.ts'
import type { Codes, RowCodes } from './row-codes.ts'

/** What is counted of a description and members, and when something was: what is the same is one object. */
export type Shown = {
  readonly codesOf: (description: Description, members: Members) => Codes
  readonly codesWith: (
    description: Description,
    members: Members,
    dimension: 'status' | 'unit',
    text: string,
  ) => Codes
  readonly describedOf: (description: Description) => Described
  /** In days since 1970-01-01. */
  readonly daysOf: (range: DayRange) => Days
}

const nobody: Members = new Map()

/** What was made of a description and members. */
type Made<Of> = {
  readonly description: Description
  readonly members: Members
  readonly dimensions: Dimensions
  readonly made: Of
}

const isSame = (a: Dimensions, b: Dimensions): boolean =>
  a.programme === b.programme &&
  a.kind === b.kind &&
  isSameList(a.themes, b.themes) &&
  isSameList(a.places, b.places) &&
  isSameList(a.organisations, b.organisations)

/** Makes something once for all that show the same: a partnership has few, so that they are looked through. */
const madeOnce = <Of>(make: (dimensions: Dimensions) => Of) => {
  const all: Made<Of>[] = []
  return (description: Description, members: Members): Of => {
    for (const one of all) if (one.description === description && one.members === members) return one.made
    const dimensions = dimensionsOf(description, members)
    const { made } = all.find(one => isSame(one.dimensions, dimensions)) ?? { made: make(dimensions) }
    all.push({ description, members, dimensions, made })
    return made
  }
}

const daysOnce = () => {
  const all: { readonly range: DayRange; readonly days: Days }[] = []
  return (range: DayRange): Days => {
    for (const one of all) if (one.range === range) return one.days
    const days = { first: dayNumber(range.lower), end: dayNumber(range.upper) }
    all.push({ range, days })
    return days
  }
}

/** Codes what holds at the steps of one partnership. */
export const shownOnce = (rowCodes: RowCodes): Shown => {
  const codedOf = madeOnce(dimensions => ({
    codes: rowCodes.of(dimensions),
    more: new Map<string, Codes>(),
  }))
  const describedOf = madeOnce(({ organisations: _, ...dimensions }): Described => dimensions)
  return {
    codesOf: (description, members) => codedOf(description, members).codes,
    codesWith: (description, members, dimension, text) => {
      const { codes, more } = codedOf(description, members)
      const known = more.get(text)
      if (known) return known
      const made = rowCodes.with(codes, dimension, text)
      more.set(text, made)
      return made
    },
    describedOf: description => describedOf(description, nobody),
    daysOf: daysOnce(),
  }
}
