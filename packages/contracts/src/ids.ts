import { z } from 'zod'

/** The kinds of subject; an event's type starts with its subject's aggregate. */
export const aggregates = ['programme', 'organisation', 'partnership', 'activity', 'figure'] as const
export type Aggregate = (typeof aggregates)[number]

/** The poster's name for a subject, without its aggregate: 1 to 128 of `A-Z a-z 0-9 . _ ~ -`. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/, {
  error: 'must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, first a letter or digit',
})

/** A programme's id has no dot, as it is one token of a NATS subject. */
export const ProgrammeId = Id.refine(id => !id.includes('.'), { error: "a programme's id has no dot" })

/** `<aggregate>/<id>`. */
export const Subject = z
  .string()
  .regex(
    /^(?:programme\/[A-Za-z0-9][A-Za-z0-9_~-]{0,127}|(?:organisation|partnership|activity|figure)\/[A-Za-z0-9][A-Za-z0-9._~-]{0,127})$/,
    {
      error: `must be one of ${aggregates.join(', ')}, a slash and an id`,
    },
  )

/** A place in the ledger: 1, 2, 3 … */
export const Position = z.int().min(1)

/** The aggregate of a subject (`partnership/p1`) or of an event type (`partnership.signed`). */
export const aggregateOf = (subjectOrType: string): Aggregate => {
  const slash = subjectOrType.indexOf('/')
  return subjectOrType.slice(0, slash === -1 ? subjectOrType.indexOf('.') : slash) as Aggregate
}

/** The bare id of a subject. */
export const idOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1)
