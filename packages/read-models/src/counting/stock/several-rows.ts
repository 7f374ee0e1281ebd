import { type Bits, wordsFor } from '../bits.ts'
import { label, labels } from '../dimensions.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'

const ofSeveral = new Uint32Array(wordsFor(mostRows))

/** The rows of subjects that have others too; to be relied upon until those of another segment are asked for. */
export const severalIn = (segment: Segment, picture: Picture): Bits => {
  const postings = segment.postings(labels, picture)
  const index = postings.indexOf(label.several)
  const bits = index < 0 ? undefined : postings.bitsAt(index)
  if (bits) return bits
  ofSeveral.fill(0, 0, segment.all.length)
  if (index >= 0) postings.addTo(ofSeveral, index)
  return ofSeveral
}
