import { flowQuestion } from './flow-questions.ts'
import type { About, Sort } from './question.ts'

const mostWaiting = 500
const limit = 50

/** Pages of evidence: mostly ones that follow another, of many numbers at a time, in no order. */
export const pageSort = (about: About): Sort => {
  const { chance } = about
  const waiting: string[] = []
  const first = (): string => {
    const { path } = flowQuestion(about, { filters: chance.between(0, 2) })
    return `${path.replace('?', '/evidence?')}&limit=${limit}`
  }
  return {
    name: `a page of evidence (${limit} items)`,
    barMs: 15,
    next: () => {
      const [path] = chance.of(0.9) ? waiting.splice(chance.between(0, waiting.length - 1), 1) : []
      return { path: path ?? first() }
    },
    answered: ({ path }, body) => {
      const { next } = JSON.parse(body) as { next: string | null }
      if (next !== null && waiting.length < mostWaiting)
        waiting.push(`${path.replace(/&cursor=.*/, '')}&cursor=${encodeURIComponent(next)}`)
    },
  }
}
