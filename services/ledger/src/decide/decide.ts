import type { FieldError, Problem } from '@partnerships/contracts'
import type { Added, Decide, Decision, Known } from '@partnerships/event-log'
import { addEvent } from './add-event.ts'
import { errorsAt, problemAt } from './at-index.ts'
import { findEarlier } from './find-earlier.ts'
import { refuseReusedId } from './refuse-reused-id.ts'
import { refuseVersion } from './refuse-version.ts'
import type { Standing, Submission, Verdict } from './submission.ts'

const refused = (problem: Problem): Decision<Verdict> => ({
  outcome: 'reply',
  answer: () => ({ ok: false, problem }),
})

const invalid = (errors: FieldError[]): Problem => {
  const { pointer = '', message = '' } = errors[0] ?? {}
  return { code: 'invalid-event', detail: `${pointer || 'The event'} ${message}.`, errors }
}

const standingOf = (known: Known, isNew: boolean): Standing => {
  const { position, streamversion } = known.place()
  const recorded = isNew ? (known as Partial<Added>).recorded?.() : undefined
  return { position, streamversion, recorded: recorded ?? null }
}

/**
 * What becomes of a submission, by the first rule that it breaks: reused ids, then the schema, then the version
 * expected, then each new event in turn, seeing those before it. What was there already is judged by its content
 * only.
 */
export const decide: Decide<Submission, Verdict> = (submission, view) => {
  const { events, isBatch, preconditions, receivedAt } = submission
  const at = (i: number, problem: Problem) => (isBatch ? problemAt(i, problem) : problem)
  const earlier = findEarlier(events, view)

  for (const [i, posted] of events.entries()) {
    const reused = refuseReusedId(posted, earlier[i] ?? null)
    if (reused) return refused(at(i, reused))
  }

  const errors: FieldError[] = []
  const together = new Set<string>()
  for (const [i, posted] of events.entries()) {
    if (earlier[i]) continue
    if (posted.ok) together.add(posted.subject)
    else errors.push(...(isBatch ? errorsAt(i, posted.errors) : posted.errors))
  }
  if (errors.length > 0) return refused(invalid(errors))

  for (const subject of preconditions ? together : []) {
    const conflict = preconditions && refuseVersion(preconditions, subject, view)
    if (conflict) return refused(conflict)
  }

  const known: Known[] = []
  for (const [i, posted] of events.entries()) {
    const before = earlier[i]
    if (before) known.push('known' in before ? before.known : (known[before.index] as Known))
    else if (posted.ok) {
      const added = addEvent(posted.event, posted.hash, { receivedAt, together }, view)
      if ('code' in added) return refused(at(i, added))
      known.push(added)
    }
  }
  return {
    outcome: together.size > 0 ? 'append' : 'reply',
    answer: () => ({ ok: true, standings: known.map((event, i) => standingOf(event, !earlier[i])) }),
  }
}
