import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Id, ProgrammeId } from '../ids.ts'
import { Territory } from '../territory.ts'
import { Slug } from '../text.ts'
import { contributionKinds, memberRoles, partnershipKinds } from '../words/kinds.ts'
import { natures, qualifiers, units } from '../words/numbers.ts'
import { partnershipStatuses } from '../words/statuses.ts'
import { Document, page, StillNot, Updated, Version } from './parts.ts'

/** What is said of a partnership wherever it is shown. */
const partnership = {
  id: Id,
  title: z.string().optional(),
  programme: ProgrammeId,
  kind: z.enum(partnershipKinds),
  status: z.enum(partnershipStatuses).nullable().meta({ description: 'null before its first stage.' }),
  themes: z.array(Slug),
  territories: z.array(Territory),
}

const Amount = z.object({ value: z.number(), unit: z.enum(units) })

const Member = z.object({
  organisation: Id,
  name: z.string().nullable(),
  role: z.enum(memberRoles),
  from: EffectiveDate,
  until: StillNot,
})

const DeclaredMembers = z.object({
  figure: Id,
  value: z.number(),
  upTo: z.number().optional(),
  unit: z.string().nullable(),
  qualifier: z.enum(qualifiers).optional(),
  nature: z.enum(natures).optional(),
  period: EffectiveDate.optional(),
  source: Document,
})

const Contribution = z.object({
  contribution: Id,
  stage: z.enum(['pledged', 'delivered']),
  kind: z.enum(contributionKinds),
  amount: Amount,
  giver: Id.optional(),
  note: z.string().optional(),
  effective: EffectiveDate,
  position: z.int().min(1),
})

/** What `GET /v1/partnerships/<id>` answers with. */
export const Partnership = z
  .object({
    ...partnership,
    term: z.object({ from: EffectiveDate.optional(), until: EffectiveDate.optional() }).optional(),
    members: z.array(Member),
    memberCount: z.int(),
    declaredMembers: z
      .array(DeclaredMembers)
      .optional()
      .meta({ description: 'What was published about the number of its members.' }),
    contributions: z.array(Contribution),
    version: Version,
  })
  .meta({ id: 'Partnership' })
export type Partnership = z.infer<typeof Partnership>

/** What `GET /v1/partnerships` answers with. */
export const PartnershipPage = page(
  z.object({ ...partnership, organisations: z.array(Id), updated: Updated }),
  'PartnershipPage',
)
export type PartnershipPage = z.infer<typeof PartnershipPage>
