import { organisationKinds, Rna, Siren, Siret } from '@partnerships/contracts'
import {
  listOrganisations as find,
  organisationSorts,
  organisationStatuses,
  organisations,
  partnerships,
  programmes,
} from '@partnerships/read-models'
import type { Handler } from 'hono'
import { z } from 'zod'
import { anyOf, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { Paging, sortParameter } from '../collection/parameters.ts'
import type { Dependencies } from '../known/index.ts'
import { organisationItem } from './item.ts'

/** The parameters of `GET /v1/organisations`; `programme` and `theme` are those of a partnership that it is in. */
export const OrganisationsQuery = z.strictObject({
  status: anyOf(z.enum(organisationStatuses, { error: `must be one of ${organisationStatuses.join(', ')}` })),
  kind: anyOf(z.enum(organisationKinds, { error: `must be one of ${organisationKinds.join(', ')}` })),
  ...filters,
  siren: anyOf(Siren),
  siret: anyOf(Siret),
  rna: anyOf(Rna),
  ...Paging.shape,
  sort: sortParameter(organisationSorts),
})

/** `GET /v1/organisations`: what they are at the end of a day. */
export const listOrganisations = (dependencies: Dependencies): Handler =>
  listOf(
    {
      query: OrganisationsQuery,
      needs: [organisations, partnerships, programmes],
      find,
      show: organisationItem,
    },
    dependencies,
  )
