import { z } from 'zod'
import { KnownAtParameter } from '../../known/parameters.ts'
import { EvidenceQuery } from '../ask/parameters.ts'

/** The parameters of `GET /v1/metrics/<name>/changes`. */
export const ChangesQuery = z.strictObject({
  ...EvidenceQuery.shape,
  knownFrom: KnownAtParameter.optional().meta({
    description: 'What was known then is what is compared with: a position, or a time.',
  }),
})
