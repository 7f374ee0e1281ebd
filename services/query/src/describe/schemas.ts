import {
  EffectiveDate,
  Id,
  memberRoles,
  natures,
  organisationKinds,
  ProgrammeId,
  partnershipKinds,
  qualifiers,
  Slug,
  Territory,
} from '@partnerships/contracts'
import { organisationStatuses, programmeStatuses } from '@partnerships/read-models'
import { z } from 'zod'
import { partnershipStatuses } from '../partnerships/statuses.ts'
import { projectionStates } from '../projections/state.ts'
import { Document, page, StillNot, Updated, Version } from './parts.ts'

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

export const Programme = z
  .object({ ...programme, children: z.array(ProgrammeId), version: Version })
  .meta({ id: 'Programme' })

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

export const Organisation = z
  .object({
    ...organisation,
    ended: z
      .object({ effective: EffectiveDate, reason: z.string().optional() })
      .optional()
      .meta({ description: 'When and why it was merged or dissolved.' }),
    posts: z.array(z.object({ post: z.string(), holder: Id, from: StillNot, until: StillNot })),
    version: Version,
  })
  .meta({ id: 'Organisation' })

const partnership = {
  id: Id,
  title: z.string().optional(),
  programme: ProgrammeId,
  kind: z.enum(partnershipKinds),
  status: z.enum(partnershipStatuses).nullable().meta({ description: 'null before its first stage.' }),
  themes: z.array(Slug),
  territories: z.array(Territory),
}

const Amount = z.object({ value: z.number(), unit: z.enum(['EUR', 'day', 'hour', 'm2', 'item']) })

export const Partnership = z
  .object({
    ...partnership,
    term: z.object({ from: EffectiveDate.optional(), until: EffectiveDate.optional() }).optional(),
    members: z.array(
      z.object({
        organisation: Id,
        name: z.string().nullable(),
        role: z.enum(memberRoles),
        from: EffectiveDate,
        until: StillNot,
      }),
    ),
    memberCount: z.int(),
    declaredMembers: z
      .array(
        z.object({
          figure: Id,
          value: z.number(),
          upTo: z.number().optional(),
          unit: z.string().nullable(),
          qualifier: z.enum(qualifiers).optional(),
          nature: z.enum(natures).optional(),
          period: EffectiveDate.optional(),
          source: Document,
        }),
      )
      .optional()
      .meta({ description: 'What was published about the number of its members.' }),
    contributions: z.array(
      z.object({
        contribution: Id,
        stage: z.enum(['pledged', 'delivered']),
        kind: z.enum(['funding', 'skills', 'premises', 'goods']),
        amount: Amount,
        giver: Id.optional(),
        note: z.string().optional(),
        effective: EffectiveDate,
        position: z.int().min(1),
      }),
    ),
    version: Version,
  })
  .meta({ id: 'Partnership' })

export const ProgrammePage = page(z.object({ ...programme, updated: Updated }), 'ProgrammePage')
export const OrganisationPage = page(z.object({ ...organisation, updated: Updated }), 'OrganisationPage')
export const PartnershipPage = page(
  z.object({ ...partnership, organisations: z.array(Id), updated: Updated }),
  'PartnershipPage',
)

export const History = z
  .object({
    events: z.array(
      z.looseObject({
        inForce: z.boolean(),
        why: z
          .union([
            z.object({ how: z.enum(['retracted', 'replaced']), by: z.int().min(1) }),
            z.object({ how: z.literal('yields') }),
          ])
          .optional(),
      }),
    ),
    spells: z.array(z.object({ status: z.enum(partnershipStatuses), from: EffectiveDate, until: StillNot })),
  })
  .meta({ id: 'PartnershipHistory', description: 'Recorded events in the order of the history.' })

export const Projections = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        position: z.int().min(0),
        lag: z.int().meta({ description: 'How many events it has yet to read.' }),
        digest: z.string().meta({ description: 'The same for the same events, however they were read.' }),
        state: z.enum(projectionStates),
        percent: z.int().optional(),
        verified: z.object({ at: z.string(), position: z.int(), agrees: z.boolean() }).optional(),
      }),
    ),
  })
  .meta({ id: 'Projections' })
