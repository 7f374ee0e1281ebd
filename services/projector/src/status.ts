import type { Check } from '@partnerships/service-kit'

/** How a projector is: `position` is the last that all read models have taken in, `why` a sentence. */
export type ProjectorStatus = {
  readonly state: 'starting' | 'building' | 'projecting' | 'standby' | 'failing' | 'stopped'
  readonly position: number
  readonly why?: string
}

/** What `/readyz` says of a projector. */
export const projectorCheck =
  (status: () => ProjectorStatus): Check =>
  () => {
    const { state, position, why } = status()
    const detail = why ?? `${state}, at position ${position}`
    if (state === 'projecting' || state === 'standby') return { state: 'ok', detail }
    return { state: state === 'building' ? 'degraded' : 'missing', detail }
  }
