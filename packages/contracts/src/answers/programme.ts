import { z } from 'zod'
import { Id, ProgrammeId } from '../ids.ts'
import { Slug } from '../text.ts'
import { programmeStatuses } from '../words/statuses.ts'
import { page, Updated, Version } from './parts.ts'

/** What is said of a programme wherever it is shown. */
const programme = {
  id: ProgrammeId,
  name: z.string(),
  status: z.enum(programmeStatuses).nullable().meta({ description: 'null before it was launched.' }),
  parent: ProgrammeId.optional(),
  host: Id.optional(),
  timezone: z.string(),
  themes: z.array(z.object({ key: Slug, label: z.object({ fr: z.string(), en: z.string() }) })),
}

/** What `GET /v1/programmes/<id>` answers with. */
export const Programme = z
  .object({ ...programme, children: z.array(ProgrammeId), version: Version })
  .meta({ id: 'Programme' })
export type Programme = z.infer<typeof Programme>

/** What `GET /v1/programmes` answers with. */
export const ProgrammePage = page(z.object({ ...programme, updated: Updated }), 'ProgrammePage')
export type ProgrammePage = z.infer<typeof ProgrammePage>
