/** Fields that several forms have, and what they are when they are needed. */
export const name = { as: 'text', required: true } as const
export const anyName = { as: 'text' } as const
export const reason = { as: 'long' } as const
export const neededReason = { as: 'long', required: true } as const
export const territory = { as: 'territory' } as const
export const url = { as: 'url' } as const

/** The document in which it was read. */
const document = { title: { as: 'text', required: true }, published: { as: 'date' }, url } as const
export const source = { as: 'group', fields: document } as const
export const neededSource = { as: 'group', fields: document, required: true } as const

/** What takes an event back: which one, the address says. */
export const retraction = { retracts: { as: 'given', required: true }, reason: neededReason } as const
