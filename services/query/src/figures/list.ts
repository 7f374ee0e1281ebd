import { EffectiveDate, natures, Slug, Subject } from '@partnerships/contracts'
import { figureStatuses } from '@partnerships/contracts/words'
import { figureList, figures, programmes } from '@partnerships/read-models'
import { anyOf, anyOfWords, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { listQuery } from '../collection/parameters.ts'
import { figureItem } from './item.ts'

const { programme, territory, organisation, q } = filters

/**
 * The parameters of `GET /v1/figures`; `organisation` is one that the figure is about, `period` takes in the
 * periods that lie in it.
 */
export const FiguresQuery = listQuery(
  {
    status: anyOfWords(figureStatuses),
    programme,
    territory,
    organisation,
    about: anyOf(Subject),
    indicator: anyOf(Slug),
    nature: anyOfWords(natures),
    period: anyOf(EffectiveDate),
    q,
  },
  figureList,
)

/** `GET /v1/figures`: what they say at the end of a day. */
export const listFigures = listOf({
  query: FiguresQuery,
  needs: [figures, programmes],
  list: figureList,
  show: figureItem,
})
