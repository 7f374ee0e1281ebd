import { programmeStatuses } from '@partnerships/contracts/words'
import { programmeList, programmes } from '@partnerships/read-models'
import { anyOfWords, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { listQuery } from '../collection/parameters.ts'
import { programmeItem } from './item.ts'

const { programme, theme, organisation, q } = filters

/** The parameters of `GET /v1/programmes`; `organisation` is the host. */
export const ProgrammesQuery = listQuery(
  { status: anyOfWords(programmeStatuses), programme, theme, organisation, q },
  programmeList,
)

/** `GET /v1/programmes`: what they are at the end of a day. */
export const listProgrammes = listOf({
  query: ProgrammesQuery,
  needs: [programmes],
  list: programmeList,
  show: programmeItem,
})
