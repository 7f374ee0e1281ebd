import { type Bits, setBit, someBit } from '../bits.ts'
import type { Picture } from '../organisations.ts'
import type { Segment } from '../segment.ts'
import { partDaysOf } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'

/** Of segments, the last rows of those organisations that are in another one as well. */
type Shared = ReadonlyMap<Segment, Bits>

const known = new WeakMap<readonly Segment[], { readonly standing: Shared; readonly all: Shared }>()

/** Those of a list of segments, or only of those in which something is known still. */
export const sharedAmong = (segments: readonly Segment[], picture: Picture) => {
  const found = known.get(segments) ?? {
    standing: sharedIn(
      segments.filter(({ isPast }) => !isPast),
      picture,
    ),
    all: sharedIn(segments, picture),
  }
  known.set(segments, found)
  return found
}

const sharedIn = (segments: readonly Segment[], picture: Picture): Shared => {
  const seen: number[] = []
  const eachLast = (segment: Segment, visit: (organisation: number, row: number) => void): void => {
    const organisations = segment.more[moreOfPart.organisation] as Int32Array
    someBit(partDaysOf(segment, picture).last, 0, segment.size, row => {
      visit(organisations[row] as number, row)
      return false
    })
  }
  for (const segment of segments)
    eachLast(segment, organisation => {
      seen[organisation] = (seen[organisation] ?? 0) + 1
    })
  return new Map(
    segments.map(segment => {
      const bits = new Uint32Array(segment.all.length)
      eachLast(segment, (organisation, row) => {
        if ((seen[organisation] as number) > 1) setBit(bits, row)
      })
      return [segment, bits]
    }),
  )
}
