import { type MetricDefinition, metricDefinitions } from '@partnerships/domain'
import { flowQuestion } from './flow-questions.ts'
import { metricPath } from './metric-questions.ts'
import { type About, type Sort, somePosition } from './question.ts'

const mostWaiting = 500
const limit = 50
const barMs = 15

const evidenceOf = (path: string): string => `${path.replace('?', '/evidence?')}&limit=${limit}`

/** Pages of evidence: mostly ones that follow another, of many numbers at a time, in no order. */
const pages = (name: string, { chance }: About, first: () => string): Sort => {
  const waiting: string[] = []
  return {
    name,
    barMs,
    next: () => {
      const [path] = chance.of(0.9) ? waiting.splice(chance.between(0, waiting.length - 1), 1) : []
      return { path: path ?? evidenceOf(first()) }
    },
    answered: ({ path }, body) => {
      const { next } = JSON.parse(body) as { next: string | null }
      if (next !== null && waiting.length < mostWaiting)
        waiting.push(`${path.replace(/&cursor=.*/, '')}&cursor=${encodeURIComponent(next)}`)
    },
  }
}

const isOfStock = (definition: MetricDefinition): boolean =>
  (definition.sort === 'stock' && definition.of !== 'active-partners') || definition.name === 'retention-rate'

const isOfPartners = ({ name }: MetricDefinition): boolean => name.endsWith('-partners')

const isOfTheRest = (definition: MetricDefinition): boolean =>
  definition.sort !== 'list' && !isOfStock(definition) && !isOfPartners(definition)

/** Pages of evidence of facts, of what is there on a day, of partners, and of all other numbers. */
export const pageSorts = (about: About): Sort[] => {
  const { chance } = about
  const ofSome = (name: string, isOne: (definition: MetricDefinition) => boolean, isPast = false): Sort => {
    const those = metricDefinitions.filter(isOne)
    return pages(name, about, () =>
      metricPath(about, chance.pick(those), {
        filters: chance.between(0, 2),
        knownAt: isPast ? somePosition(about, isPast) : undefined,
      }),
    )
  }
  return [
    pages(
      `a page of evidence (${limit} items)`,
      about,
      () => flowQuestion(about, { filters: chance.between(0, 2) }).path,
    ),
    ofSome('a page of evidence of stocks', isOfStock),
    ofSome('a page of evidence of stocks, as known earlier', isOfStock, true),
    ofSome('a page of evidence of partners', isOfPartners),
    ofSome('a page of evidence of other numbers', isOfTheRest),
  ]
}
