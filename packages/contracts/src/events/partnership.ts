import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Id, Position, ProgrammeId } from '../ids.ts'
import { Territory } from '../territory.ts'
import { listOf, Name, Slug, Text } from '../text.ts'
import { contributionKinds, memberRoles, partnershipKinds } from '../words/kinds.ts'
import { units } from '../words/numbers.ts'
import { atLeastOne } from './at-least-one.ts'
import { DocumentSource } from './source.ts'

const Role = z.enum(memberRoles)

/** `until` is the first day that is no longer covered. */
const Term = z.strictObject({ from: EffectiveDate.optional(), until: EffectiveDate.optional() })

const Members = listOf(z.strictObject({ organisation: Id, role: Role.optional() }))
  .min(1, { error: 'must name at least one member' })
  .superRefine((members, context) => {
    const seen = new Set<string>()
    members.forEach(({ organisation }, i) => {
      if (seen.has(organisation))
        context.addIssue({ code: 'custom', path: [i, 'organisation'], message: 'is named more than once' })
      seen.add(organisation)
    })
  })

const description = {
  kind: z.enum(partnershipKinds),
  title: Name.optional(),
  themes: listOf(Slug).optional(),
  territories: listOf(Territory).optional(),
}

/** What the first stage event of a partnership carries. */
const Opening = z.strictObject({ programme: ProgrammeId, members: Members, ...description })
export type Opening = z.infer<typeof Opening>

const openingKeys = Object.keys(Opening.shape) as (keyof Opening)[]
const requiredOpeningKeys = ['programme', 'kind', 'members'] as const

/** The keys of an opening that the data holds. */
export const openingKeysIn = (data: object): string[] => openingKeys.filter(key => key in data)

const remarks = { note: Text.optional(), reason: Text.optional(), source: DocumentSource.optional() }

const wholeOpening = <T extends z.ZodObject>(schema: T) =>
  schema.superRefine((data, context) => {
    if (openingKeysIn(data).length === 0) return
    for (const key of requiredOpeningKeys)
      if (!(key in data))
        context.addIssue({ code: 'custom', path: [key], message: 'is required in an opening' })
  })

const stage = wholeOpening(z.strictObject({ ...Opening.partial().shape, ...remarks }))
const stageWithTerm = wholeOpening(
  z.strictObject({ ...Opening.partial().shape, ...remarks, term: Term.optional() }),
)

/** The data of an expiry that the ledger's clock records: the place of the event that set the term. */
export const ClockExpiry = z.strictObject({ term: Position })

const Decimal = z
  .number()
  .nonnegative()
  .max(1e12)
  .refine(value => Number(value.toFixed(6)) === value, { error: 'must have at most 6 decimals' })

const Contribution = z.strictObject({
  contribution: Id,
  kind: z.enum(contributionKinds),
  amount: z.strictObject({ value: Decimal, unit: z.enum(units) }),
  giver: Id.optional(),
  note: Text.optional(),
})

export const stageEvents = {
  'partnership.identified': stage,
  'partnership.contacted': stage,
  'partnership.negotiation-opened': stage,
  'partnership.signed': stageWithTerm,
  'partnership.activated': stageWithTerm,
  'partnership.suspended': stage,
  'partnership.resumed': stage,
  'partnership.renewed': stageWithTerm,
  'partnership.expired': stage,
  'partnership.completed': stage,
  'partnership.terminated': stage,
  'partnership.declined': stage,
  'partnership.abandoned': stage,
  'partnership.reactivated': stageWithTerm,
} as const

export const partnershipEvents = {
  ...stageEvents,
  'partnership.amended': atLeastOne(z.strictObject({ ...description, term: Term }).partial()),
  'partnership.member-joined': z.strictObject({ organisation: Id, role: Role.optional() }),
  'partnership.member-left': z.strictObject({ organisation: Id, reason: Text.optional() }),
  'partnership.member-role-changed': z.strictObject({ organisation: Id, role: Role }),
  'partnership.contribution-pledged': Contribution,
  'partnership.contribution-delivered': Contribution,
} as const
