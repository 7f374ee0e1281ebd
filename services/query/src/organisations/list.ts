import { organisationKinds, Rna, Siren, Siret } from '@partnerships/contracts'
import { organisationStatuses } from '@partnerships/contracts/words'
import { organisationList, organisations, partnerships, programmes } from '@partnerships/read-models'
import { anyOf, anyOfWords, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { listQuery } from '../collection/parameters.ts'
import { organisationItem } from './item.ts'

/** The parameters of `GET /v1/organisations`; `programme` and `theme` are those of a partnership that it is in. */
export const OrganisationsQuery = listQuery(
  {
    status: anyOfWords(organisationStatuses),
    kind: anyOfWords(organisationKinds),
    ...filters,
    siren: anyOf(Siren),
    siret: anyOf(Siret),
    rna: anyOf(Rna),
  },
  organisationList,
)

/** `GET /v1/organisations`: what they are at the end of a day. */
export const listOrganisations = listOf({
  query: OrganisationsQuery,
  needs: [organisations, partnerships, programmes],
  list: organisationList,
  show: organisationItem,
})
