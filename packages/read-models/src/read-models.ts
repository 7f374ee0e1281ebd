import { activities } from './activities/model.ts'
import { figures } from './figures/model.ts'
import { organisations } from './organisations/model.ts'
import { partnerships } from './partnerships/model.ts'
import { programmes } from './programmes/model.ts'
import type { ReadModel } from './projection/read-model.ts'

/** Every read model that is kept, in the version that answers. */
export const readModels = [
  partnerships,
  organisations,
  programmes,
  activities,
  figures,
] as const satisfies readonly ReadModel[]
