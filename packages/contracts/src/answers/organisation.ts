import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Id } from '../ids.ts'
import { Territory } from '../territory.ts'
import { organisationKinds } from '../words/kinds.ts'
import { organisationStatuses } from '../words/statuses.ts'
import { page, StillNot, Updated, Version } from './parts.ts'

/** What is said of an organisation wherever it is shown. */
const organisation = {
  id: Id,
  name: z.string(),
  kind: z.enum(organisationKinds),
  status: z.enum(organisationStatuses).nullable().meta({ description: 'null before it was registered.' }),
  territory: Territory.optional(),
  url: z.url().optional(),
  mergedInto: Id.optional(),
  identifiers: z
    .object({ siren: z.string().optional(), siret: z.string().optional(), rna: z.string().optional() })
    .optional(),
  aliases: z.array(z.string()),
}

/** What `GET /v1/organisations/<id>` answers with. */
export const Organisation = z
  .object({
    ...organisation,
    ended: z
      .object({ effective: EffectiveDate, reason: z.string().optional() })
      .optional()
      .meta({ description: 'When and why it was merged or dissolved.' }),
    merged: z
      .array(
        z.object({
          organisation: Id,
          name: z.string().nullable(),
          effective: EffectiveDate,
          reason: z.enum(['merger', 'duplicate']),
        }),
      )
      .optional()
      .meta({ description: 'What was merged into it by then; left out when nothing was.' }),
    posts: z.array(z.object({ post: z.string(), holder: Id, from: StillNot, until: StillNot })),
    version: Version,
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

/** What `GET /v1/organisations` answers with. */
export const OrganisationPage = page(z.object({ ...organisation, updated: Updated }), 'OrganisationPage')
export type OrganisationPage = z.infer<typeof OrganisationPage>
