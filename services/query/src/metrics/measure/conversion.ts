import type { Day } from '@partnerships/contracts'
import {
  conversionOf,
  dayAfter,
  firstIndex,
  isConverted,
  type LastDay,
  type Ratio,
  type Tally,
  type Window,
} from '@partnerships/domain'
import {
  type CountedBy,
  type CountingView,
  type Counts,
  dayNumber,
  dayNumbered,
  type JourneyMark,
} from '@partnerships/read-models'
import { aYear, type Question } from '../ask/question.ts'
import { inParts, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'
import { ever, liesInWindow } from './steps.ts'

type Within = Question['within']

const [firstDay, lastDay] = [dayNumber(ever.from), dayNumber(ever.to)]

const mostPeriods = 16
const lastDays = new Map<string, LastDay>()

/** The last day within a period of a day; each is worked out once. */
const lastDayWithin = ({ text, period }: Within): LastDay => {
  const made = (): LastDay => {
    /** By the days since the first; 0 where it isn't known. */
    const known = new Int32Array(lastDay - firstDay)
    return first => {
      const last = known[first - firstDay] || dayNumber(dayAfter(dayNumbered(first), period))
      known[first - firstDay] = last
      return last
    }
  }
  const within = lastDays.get(text) ?? made()
  lastDays.set(text, within)
  if (lastDays.size > mostPeriods) lastDays.delete(lastDays.keys().next().value as string)
  return within
}

const begun: JourneyMark = { key: 'begun', holds: ({ begunSigned }) => !begunSigned }
const excluded: JourneyMark = { key: 'excluded', holds: ({ begunSigned }) => begunSigned }
const convertedWithin = (within: Within): JourneyMark => {
  const lastDay = lastDayWithin(within)
  return {
    key: `converted ${within.text}`,
    holds: step => !step.begunSigned && isConverted(step, lastDay),
  }
}

/** The first day of which the time is not over on another one. */
const openFrom = (within: Within, on: Day): Day => {
  const [lastOf, day] = [lastDayWithin(within), dayNumber(on)]
  return dayNumbered(firstDay + firstIndex(lastDay - firstDay, i => day <= lastOf(firstDay + i)))
}

const from = (first: Day, { from, to }: Window): Window => {
  const later = first > from ? first : from
  return { from: later < to ? later : to, to }
}

const marksOf = (within: Within) => [begun, convertedWithin(within), excluded] as const

const ratiosIn = (
  view: CountingView,
  { filter, within, days }: Question,
  windows: readonly Window[],
  by: CountedBy | undefined,
): Counts<Ratio> => {
  const first = openFrom(within, days.known)
  const asked = [...windows, ...windows.map(window => from(first, window))]
  const counts = view.journeyCounts({ step: 'first-stage', filter, by }, marksOf(within), asked)
  const ratios = (talliesOf: (counts: Counts<Tally>) => readonly Tally[] | undefined): Ratio[] => {
    const [begun, converted, excluded] = counts.map(talliesOf)
    const certain = (tallies: readonly Tally[] | undefined, i: number) => tallies?.[i]?.value ?? 0
    return windows.map((_, i) =>
      conversionOf({
        begun: certain(begun, i),
        converted: certain(converted, i),
        open: certain(begun, windows.length + i),
        excluded: certain(excluded, i),
      }),
    )
  }
  // What was converted was begun.
  const keys = counts.flatMap(({ groups }) =>
    [...groups].flatMap(([key, tallies]) => (tallies[windows.length - 1]?.value ? [key] : [])),
  )
  return {
    total: ratios(({ total }) => total),
    groups: new Map([...new Set(keys)].map(key => [key, ratios(({ groups }) => groups.get(key))])),
  }
}

/** Of first stages before a signature, the share of those soon signed or active. */
export const conversion: Measuring = {
  prepare: view => void view.journeyCounts({ step: 'first-stage', filter: {} }, marksOf(aYear), [ever]),
  measure: (view, question) =>
    measureOver(question, (whens, by) => ratiosIn(view, question, whens as Window[], by)),
  evidence: (view, { span, filter, within }, page) => {
    const isInWindow = liesInWindow(span.now as Window)
    const converted = convertedWithin(within)
    return inParts(page, async (part, each) => {
      const { holds } = part === 'numerator' ? converted : begun
      const found = await view.journeyEvidence(
        { step: 'first-stage', filter },
        span.now as Window,
        each,
        step => isInWindow(step) && holds(step),
      )
      return found.map(({ journey: _, ...evidence }) => itemOf(evidence))
    })
  },
}
