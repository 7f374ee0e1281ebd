import {
  listProgrammes as find,
  programmeSorts,
  programmeStatuses,
  programmes,
} from '@partnerships/read-models'
import type { Handler } from 'hono'
import { z } from 'zod'
import { anyOf, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { Paging, sortParameter } from '../collection/parameters.ts'
import type { Dependencies } from '../known/index.ts'
import { programmeItem } from './item.ts'

const { programme, theme, organisation, q } = filters

/** The parameters of `GET /v1/programmes`; `organisation` is the host. */
export const ProgrammesQuery = z.strictObject({
  status: anyOf(z.enum(programmeStatuses, { error: `must be one of ${programmeStatuses.join(', ')}` })),
  programme,
  theme,
  organisation,
  q,
  ...Paging.shape,
  sort: sortParameter(programmeSorts),
})

/** `GET /v1/programmes`: what they are at the end of a day. */
export const listProgrammes = (dependencies: Dependencies): Handler =>
  listOf({ query: ProgrammesQuery, needs: [programmes], find, show: programmeItem }, dependencies)
