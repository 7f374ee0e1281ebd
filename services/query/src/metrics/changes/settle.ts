import { orUnavailable, readAfter } from '@partnerships/event-log'
import { programmesAt } from '@partnerships/read-models'
import type { HonoRequest } from 'hono'
import { type Dependencies, type KnownAt, settleKnown } from '../../known/index.ts'
import type { MetricQuery } from '../ask/parameters.ts'
import { type Question, settleQuestion } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import { numberNeeds } from '../needs.ts'
import { type Between, knownAt } from './between.ts'

type Asked = {
  readonly definition: NumberDefinition
  readonly query: MetricQuery
  readonly knownFrom: KnownAt | undefined
  /** What the page before this one settled. */
  readonly goesOn: { readonly position: number; readonly day: string } | undefined
}

/** Settles between which positions a request asks for what changed a number, and what it asks of each. */
export const settleBetween = async (
  request: HonoRequest,
  { definition, query, knownFrom, goesOn }: Asked,
  dependencies: Dependencies,
): Promise<Between> => {
  if (knownFrom === undefined)
    return refuse('The parameter knownFrom is needed: changes are from what was known then.')
  const known = await settleKnown(request, dependencies, numberNeeds, goesOn?.position ?? query.knownAt)
  const knownBefore = await settleKnown(request, dependencies, numberNeeds, knownFrom, 'knownFrom')
  if (knownBefore.position > known.position)
    refuse(
      `The parameter knownFrom is at ${knownBefore.position}: it must not be after knownAt, ${known.position}.`,
    )

  const now = await settleQuestion(definition, query, known, dependencies, goesOn?.day)
  const { compare: _, ...alone } = query
  const asked = { ...alone, knownAt: knownBefore.position }
  const before = await settleQuestion(definition, asked, knownBefore, dependencies, now.days.today)
  const { pool } = dependencies
  const asks = now.filters.programme
    ? await orUnavailable(
        readAfter(
          pool,
          knownBefore.position,
          known.position - knownBefore.position,
          { type: ['programme.*'] },
          known.position,
        ),
      )
    : []
  return {
    dependencies,
    now,
    before: { ...before, span: now.span },
    asks: asks.map(({ position }) => position),
    questionAt: async position =>
      asks.length === 0 ? asOf(now, position) : withProgrammes(asOf(now, position), dependencies),
  }
}

const asOf = (question: Question, position: number): Question => ({
  ...question,
  known: knownAt(question.known, position),
})

/** The question with the programmes that lie in those asked for, as known at its position. */
const withProgrammes = async (question: Question, { pool }: Dependencies): Promise<Question> => {
  const { known, filters, filter } = question
  const programme =
    filters.programme && (await orUnavailable(programmesAt(pool, known))).within(filters.programme)
  return { ...question, filter: { ...filter, ...(programme && { programme }) } }
}
