import type { Asked } from '../ask/ask-all.ts'

/**
 * Prints the questions on which the service and plain SQL differ, and of each sort one that was not answered. Whether
 * there are none.
 */
export const reportFailures = (asked: readonly Asked[]): boolean => {
  const all = asked.flatMap(({ agreements }) => agreements)
  const differing = all.filter(({ agrees }) => !agrees)
  console.log(
    `\nPlain SQL and the service agree on ${all.length - differing.length} of ${all.length} questions.`,
  )
  for (const { question, service, sql } of differing) console.log(question.path, { service, sql })

  const unanswered = asked.filter(({ latencies }) => latencies.failures.length > 0)
  for (const { sort, latencies } of unanswered)
    console.log(`${sort.name}: ${latencies.failures.length} not answered: ${latencies.failures[0]}`)
  return differing.length + unanswered.length === 0
}
