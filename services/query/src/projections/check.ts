import { ledgerHead, type Pool } from '@partnerships/event-log'
import { readProjections } from '@partnerships/read-models'
import type { Check } from '@partnerships/service-kit'
import { projectionItems } from './list.ts'

/** Whether every read model can be answered from, for `/readyz`: `missing` names those that can't. */
export const checkReadModels =
  (pool: Pool): Check =>
  async () => {
    const rows = await readProjections(pool)
    const items = projectionItems(rows, await ledgerHead(pool))
    const missing = items.filter(({ state }) => state === 'absent' || state === 'stopped')
    if (missing.length === 0) return 'ok'
    const detail = missing.map(({ name, state }) => `${name} is ${state}`).join(', ')
    return { state: 'missing', detail }
  }
