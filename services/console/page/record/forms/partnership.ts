import { reason, retraction, source } from './parts.ts'

const kind = { as: 'choice', of: 'partnershipKind' } as const
const role = { as: 'choice', of: 'role' } as const
const title = { as: 'text' } as const
const themes = { as: 'themes' } as const
const territories = { as: 'territories' } as const
const term = { as: 'group', fields: { from: { as: 'date' }, until: { as: 'date' } } } as const

const opening = {
  programme: { as: 'programme', required: true, opening: true },
  kind: { ...kind, required: true, opening: true },
  title: { ...title, opening: true },
  members: { as: 'members', required: true, opening: true },
  themes: { ...themes, opening: true },
  territories: { ...territories, opening: true },
} as const

const remarks = { note: { as: 'long' }, reason, source } as const
const stage = { ...opening, ...remarks } as const
const stageWithTerm = { ...opening, term, ...remarks } as const

const contribution = {
  contribution: { as: 'contribution', required: true },
  kind: { as: 'choice', of: 'contributionKind', required: true },
  amount: {
    as: 'group',
    required: true,
    fields: {
      value: { as: 'number', required: true },
      unit: { as: 'choice', of: 'unit', required: true },
    },
  },
  giver: { as: 'organisation' },
  note: { as: 'long' },
} as const

export const partnershipForms = {
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
  'partnership.amended': { title, kind, themes, territories, term },
  'partnership.member-joined': { organisation: { as: 'organisation', required: true }, role },
  'partnership.member-left': { organisation: { as: 'member', required: true }, reason },
  'partnership.member-role-changed': {
    organisation: { as: 'member', required: true },
    role: { ...role, required: true },
  },
  'partnership.contribution-pledged': contribution,
  'partnership.contribution-delivered': contribution,
  'partnership.retracted': retraction,
} as const
