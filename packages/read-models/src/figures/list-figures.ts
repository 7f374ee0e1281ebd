import { type Condition, findsAny, hasAny, isAny, liesInAny } from '../listing/conditions.ts'
import { byText, stateList } from '../listing/state-list.ts'
import { schemaOf } from '../projection/read-model.ts'
import { figures } from './model.ts'
import type { FigureState } from './states.ts'

type Filters =
  | 'status'
  | 'programme'
  | 'territory'
  | 'organisation'
  | 'about'
  | 'indicator'
  | 'nature'
  | 'period'
  | 'q'

const isAbout = isAny('s.about')

const isAboutOrganisation: Condition = (organisations, values) =>
  isAbout(
    organisations.map(id => `organisation/${id}`),
    values,
  )

/**
 * Figures: `programme` takes those of what lies in it too, `territory` canonical codes and `period` EDTF dates,
 * which take in what lies in them; `about` is a subject, `organisation` an organisation that the figure is about.
 */
export const figureList = stateList<FigureState, Filters, 'label'>({
  table: `${schemaOf(figures)}.states`,
  sort: { label: byText },
  filters: {
    status: isAny('s.status'),
    programme: isAny('s.programme'),
    territory: hasAny('s.places'),
    organisation: isAboutOrganisation,
    about: isAbout,
    indicator: isAny('s.indicator'),
    nature: isAny('s.nature'),
    period: liesInAny('s.period_lower', 's.period_upper'),
    q: findsAny('s.search'),
  },
})
