import { never } from '../windows.ts'
import { always, type Days, isSameStretch, type Part } from './part.ts'

/** Days on which who is there follows from some of the parts. */
export type Section = { readonly days: Days; readonly parts: readonly Part[] }

/** From `lower` on it may be over, from `upper` on it is. */
type Change = { readonly lower: number; readonly upper: number }

/** Parts that follow one another, and the changes before, between and after them. */
type Run = { readonly parts: readonly Part[]; readonly changes: readonly Change[] }

const startOf = ({ startLower, startUpper }: Part['own']): Change => ({
  lower: startLower,
  upper: startUpper - 1,
})

const endOf = ({ endLower, endUpper }: Part['own']): Change => ({
  lower: endLower,
  upper: endUpper === never ? never : endUpper - 1,
})

const runsOf = (parts: readonly Part[]): Run[] => {
  const runs: Part[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.at(-1)?.index === part.index - 1) last?.push(part)
    else runs.push([part])
  }
  return runs.map(run => ({
    parts: run,
    changes: [...run.map(({ own }) => startOf(own)), endOf((run.at(-1) as Part).own)],
  }))
}

/** Whether each part ends as the next one starts, and the spell starts and ends as they do. */
const isWhole = ({ parts }: Run): boolean => {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part]
  const { startLower, startUpper } = first.own
  const { endLower, endUpper } = last.own
  return parts.every(
    ({ own, spell }, i) =>
      isSameStretch(spell, { startLower, startUpper, endLower, endUpper }) &&
      (i === 0 ||
        (parts[i - 1]?.own.endLower === own.startLower && parts[i - 1]?.own.endUpper === own.startUpper)),
  )
}

/**
 * The parts of a run by which somebody is there on a day: what surely was over before the first of them, and what
 * surely is to come after the last, makes no difference.
 */
const partsOn = ({ parts, changes }: Run, day: number): readonly Part[] => {
  const firstOpen = changes.findIndex(({ upper }) => day < upper)
  const lastBegun = changes.findLastIndex(({ lower }) => lower <= day)
  return parts.slice(Math.max(0, (firstOpen < 0 ? changes.length : firstOpen) - 1), lastBegun + 1)
}

const isSame = (a: readonly Part[], b: readonly Part[] | undefined): boolean =>
  a.length === b?.length && a.every((part, i) => part === b[i])

/** Parts that don't add up, by the days on which some of them decide: mostly it is one, and it adds up. */
export const sectionsOf = (parts: readonly Part[]): Section[] => {
  const runs = runsOf(parts)
  if (!runs.every(isWhole)) return [{ days: always, parts }]
  const all = runs.flatMap(({ changes }) => changes.flatMap(({ lower, upper }) => [lower, upper]))
  const bounds = [...new Set(all)].sort((a, b) => a - b)
  const sections: { days: { first: number; end: number }; parts: readonly Part[] }[] = []
  bounds.forEach((first, i) => {
    const those = runs.flatMap(run => partsOn(run, first))
    const end = bounds[i + 1] ?? never
    const last = sections.at(-1)
    if (isSame(those, last?.parts)) (last as (typeof sections)[number]).days.end = end
    else sections.push({ days: { first, end }, parts: those })
  })
  return sections.filter(section => section.parts.length > 0 && section.days.first < section.days.end)
}
