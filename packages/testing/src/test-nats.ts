import { inject } from 'vitest'
import './provided.ts'

/**
 * The run's NATS with JetStream, shared by all test files (stream and subject names are theirs to keep apart);
 * null where no nats-server could be had: `describe.skipIf(testNatsUrl() === null)`.
 */
export const testNatsUrl = (): string | null => inject('natsUrl')
