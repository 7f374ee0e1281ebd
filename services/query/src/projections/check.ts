import { ledgerHead, type Pool } from '@partnerships/event-log'
import { surveyProjections } from '@partnerships/read-models'
import type { Check } from '@partnerships/service-kit'
import { type ProjectionItem, projectionItems } from './list.ts'

/**
 * Whether every read model can be answered from, for `/readyz`: `missing` names those that can't, `degraded` those
 * that are behind.
 */
export const checkReadModels =
  (pool: Pool): Check =>
  async () => {
    const rows = await surveyProjections(pool)
    const items = projectionItems(rows, await ledgerHead(pool))
    const saying = (...states: string[]) => items.filter(({ state }) => states.includes(state))
    const missing = saying('absent', 'stopped')
    if (missing.length > 0)
      return { state: 'missing', detail: missing.map(item => sentence(item, items)).join(', ') }
    const behind = saying('behind')
    if (behind.length === 0) return 'ok'
    return { state: 'degraded', detail: behind.map(({ name, lag }) => `${name} is ${lag} behind`).join(', ') }
  }

const sentence = ({ name, version, state }: ProjectionItem, items: readonly ProjectionItem[]): string => {
  const built = items.find(
    item => item.name === name && item.version === version && item.percent !== undefined,
  )
  return built ? `${name} is building, ${built.percent} %` : `${name} is ${state}`
}
