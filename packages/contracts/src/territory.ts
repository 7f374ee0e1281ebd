import { isTerritory } from '@partnerships/territories'
import { z } from 'zod'

/** A place by its code: `FR`, `FR-BFC`, `FR-21`, `insee:21231`, `epci:242100410`, `local:<slug>`, other ISO 3166 codes. */
export const Territory = z
  .string()
  .refine(isTerritory, { error: 'is not a known territory code' })
  .meta({ examples: ['FR', 'FR-BFC', 'FR-21', 'insee:21231', 'epci:242100410', 'local:saint-jean'] })
