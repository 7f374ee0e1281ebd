import { communeCodes } from './communes.ts'
import { epciCodes } from './epcis.ts'
import { frenchCodes } from './france.ts'
import { worldCodes } from './world.ts'

/** Every code that is accepted but for `local:`, some more than once. About 46,000: for tests and generators. */
export function allTerritories(): string[] {
  return [...frenchCodes(), ...communeCodes(), ...epciCodes(), ...worldCodes()]
}
