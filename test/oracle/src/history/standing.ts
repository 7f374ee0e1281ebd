import type { Recorded } from '../recorded.ts'

const isRetraction = ({ type }: Recorded): boolean => type.endsWith('.retracted')

/**
 * The events of a stream that are in force when all of these are known: what tells something, was not retracted,
 * and has no replacement but retracted ones.
 */
export const inForce = (stream: readonly Recorded[]): Recorded[] => {
  const retracted = new Set(stream.filter(isRetraction).map(({ data }) => data.retracts))
  const replaced = new Set(
    stream.filter(event => event.replaces && !retracted.has(event.position)).map(e => Number(e.replaces)),
  )
  return stream.filter(
    event => !isRetraction(event) && !retracted.has(event.position) && !replaced.has(event.position),
  )
}

/** Where an event stands in the position order: that of the first of the chain that it stands in for. */
export const placeOf = (event: Recorded, stream: readonly Recorded[]): number => {
  const before = stream.find(({ position }) => position === Number(event.replaces))
  return before ? placeOf(before, stream) : event.position
}
