import { partnershipKinds } from '@partnerships/contracts'
import { partnershipStatuses } from '@partnerships/contracts/words'
import { partnershipList, partnerships, programmes } from '@partnerships/read-models'
import { anyOfWords, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { listQuery } from '../collection/parameters.ts'
import { partnershipItem } from './item.ts'

/** The parameters of `GET /v1/partnerships`. */
export const PartnershipsQuery = listQuery(
  { status: anyOfWords(partnershipStatuses), kind: anyOfWords(partnershipKinds), ...filters },
  partnershipList,
)

/** `GET /v1/partnerships`: what they are at the end of a day. */
export const listPartnerships = listOf({
  query: PartnershipsQuery,
  needs: [partnerships, programmes],
  list: partnershipList,
  show: partnershipItem,
})
