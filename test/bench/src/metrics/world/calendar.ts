import type { Day } from '@partnerships/contracts'

const dayMs = 86_400_000

/** The first day of the world, and the first after it: ten calendar years. */
export const worldStart: Day = '2015-01-01'
export const worldEnd: Day = '2025-01-01'

const startMs = Date.parse(worldStart)

/** How many days the world has; days are numbered from 0. */
export const worldDays = (Date.parse(worldEnd) - startMs) / dayMs

/** `YYYY-MM-DD`; each day is written once. */
export const dayText = (day: number): Day => {
  written[day] ??= new Date(startMs + day * dayMs).toISOString().slice(0, 10)
  return written[day]
}
const written: Record<number, Day> = {}

/** The number of a day given as text. */
export const dayNumber = (day: Day): number => (Date.parse(day) - startMs) / dayMs

/** The first microsecond of a second of a day, since 1970 in UTC. */
export const microsecond = (day: number, second: number): number =>
  (startMs + day * dayMs + second * 1_000) * 1_000

/** Microseconds since 1970 as RFC 3339 UTC. */
export const instantText = (microseconds: number): string => {
  const ms = Math.floor(microseconds / 1_000)
  return `${new Date(ms).toISOString().slice(0, -1)}${String(microseconds - ms * 1_000).padStart(3, '0')}Z`
}
