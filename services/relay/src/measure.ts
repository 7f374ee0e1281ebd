import { Counter, Gauge, type Registry } from 'prom-client'
import type { RelayStatus } from './progress.ts'

/** Registers what a relay measures: where it is, how far behind, and how much it has done. */
export function measureRelay(status: () => RelayStatus, registry: Registry): void {
  const registers = [registry]
  new Gauge({
    name: 'relay_position',
    help: 'The last position known to be in the stream.',
    registers,
    collect() {
      this.set(status().position)
    },
  })
  new Gauge({
    name: 'relay_lag',
    help: 'How many positions the stream is behind the ledger.',
    registers,
    collect() {
      const { head, position } = status()
      this.set(Math.max(0, head - position))
    },
  })
  new Counter({
    name: 'relay_stored_total',
    help: 'Events that this relay has stored in the stream.',
    registers,
    collect() {
      this.reset()
      this.inc(status().stored)
    },
  })
  new Counter({
    name: 'relay_rebuilds_total',
    help: 'How often this relay has fed the stream again from the start.',
    registers,
    collect() {
      this.reset()
      this.inc(status().rebuilds)
    },
  })
}
