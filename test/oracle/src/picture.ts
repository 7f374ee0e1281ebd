import type { Recorded } from './recorded.ts'

/** All that was recorded up to a position, stream by stream. */
export type Picture = {
  readonly events: readonly Recorded[]
  /** The streams of an aggregate such as `partnership`, by id. */
  readonly streams: (aggregate: string) => ReadonlyMap<string, readonly Recorded[]>
}

/** What is known at a position. */
export const pictureAt = (events: readonly Recorded[], position: number): Picture => {
  const known = events.filter(event => event.position <= position)
  const bySubject = Map.groupBy(known, ({ subject }) => subject)
  const streams = (aggregate: string) =>
    new Map(
      [...bySubject]
        .filter(([subject]) => subject.startsWith(`${aggregate}/`))
        .map(([subject, stream]) => [subject.slice(aggregate.length + 1), stream]),
    )
  return { events: known, streams }
}

/** The position that a time means: the last one that was recorded by then. */
export const positionAt = (events: readonly Recorded[], time: string): number =>
  Math.max(0, ...events.filter(event => micros(event.recordedtime) <= micros(time)).map(e => e.position))

/** Microseconds since 1970, as a date has only milliseconds. */
const micros = (time: string): number => {
  const [, fraction = ''] = /\.(\d+)/.exec(time) ?? []
  return Date.parse(time.replace(/\.\d+/, '')) * 1_000 + Number(fraction.padEnd(6, '0').slice(0, 6))
}
