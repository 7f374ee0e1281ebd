import { partnershipKinds } from '@partnerships/contracts'
import {
  listPartnerships as find,
  partnershipSorts,
  partnerships,
  programmes,
} from '@partnerships/read-models'
import type { Handler } from 'hono'
import { z } from 'zod'
import { anyOf, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { Paging, sortParameter } from '../collection/parameters.ts'
import type { Dependencies } from '../known/index.ts'
import { partnershipItem } from './item.ts'
import { partnershipStatuses } from './statuses.ts'

/** The parameters of `GET /v1/partnerships`. */
export const PartnershipsQuery = z.strictObject({
  status: anyOf(z.enum(partnershipStatuses, { error: `must be one of ${partnershipStatuses.join(', ')}` })),
  kind: anyOf(z.enum(partnershipKinds, { error: `must be one of ${partnershipKinds.join(', ')}` })),
  ...filters,
  ...Paging.shape,
  sort: sortParameter(partnershipSorts),
})

/** `GET /v1/partnerships`: what they are at the end of a day. */
export const listPartnerships = (dependencies: Dependencies): Handler =>
  listOf(
    { query: PartnershipsQuery, needs: [partnerships, programmes], find, show: partnershipItem },
    dependencies,
  )
