import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MapLevel } from '../map/regions.ts'
import { intervals, type ViewInterval } from './view.ts'

/** How the overview shows what is looked at; it lives in the address beside the scope. */
type Choices = {
  readonly interval: ViewInterval
  readonly level: MapLevel
  /** What the groups and the map count. */
  readonly count: 'new' | 'active'
}

/** What the address chooses, and how to choose something else. */
export const useChoices = (): readonly [Choices, (change: Partial<Choices>) => void] => {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const choices: Choices = {
    interval: intervals.find(interval => interval === search.interval) ?? 'year',
    level: search.level === 'department' ? 'department' : 'region',
    count: search.count === 'active' ? 'active' : 'new',
  }
  const choose = (change: Partial<Choices>) => {
    navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false } as never)
  }
  return [choices, choose]
}
