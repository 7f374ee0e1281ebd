import type { Check } from '@partnerships/service-kit'
import type { RelayStatus } from './progress.ts'

/** What `/readyz` says of a relay. */
export const relayCheck =
  (status: () => RelayStatus): Check =>
  () => {
    const { state, why, position, head } = status()
    switch (state) {
      case 'feeding':
      case 'standby':
        return { state: 'ok', detail: `${state}, at position ${position} of ${head}` }
      case 'rebuilding':
        return { state: 'degraded', detail: `fed again as ${why}, at position ${position} of ${head}` }
      case 'connecting':
        return { state: 'missing', detail: 'NATS is not there' }
      case 'failing':
        return { state: 'missing', detail: why ?? 'it fails' }
      default:
        return state satisfies never
    }
  }
