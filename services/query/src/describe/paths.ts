import {
  Activity,
  ActivityPage,
  Figure,
  FigurePage,
  Organisation,
  OrganisationPage,
  Partnership,
  PartnershipHistory,
  PartnershipPage,
  Programme,
  ProgrammePage,
  Projections,
  Reconciliation,
} from '@partnerships/contracts/answers'
import type { Paths } from '@partnerships/service-kit'
import { ActivitiesQuery } from '../activities/list.ts'
import { FiguresQuery } from '../figures/list.ts'
import { AsOf } from '../known/index.ts'
import { OrganisationsQuery } from '../organisations/list.ts'
import { HistoryQuery } from '../partnerships/history.ts'
import { PartnershipsQuery } from '../partnerships/list.ts'
import { ProgrammesQuery } from '../programmes/list.ts'
import { ReconciliationQuery } from '../reconciliation/parameters.ts'
import { list, one } from './answers.ts'
import { metricPaths } from './metric-paths.ts'

/** The query service's part of the API's description. */
export const queryPaths: Paths = {
  '/v1/programmes': list('List programmes', ProgrammePage, ProgrammesQuery),
  '/v1/programmes/{id}': one('A programme at a day', Programme, AsOf),
  '/v1/organisations': list(
    'List organisations',
    OrganisationPage,
    OrganisationsQuery,
    '`programme` and `theme` are those of a partnership that it is a member of.',
  ),
  '/v1/organisations/{id}': one('An organisation at a day', Organisation, AsOf),
  '/v1/partnerships': list('List partnerships', PartnershipPage, PartnershipsQuery),
  '/v1/partnerships/{id}': one('A partnership at a day', Partnership, AsOf),
  '/v1/partnerships/{id}/history': one('All events of a partnership', PartnershipHistory, HistoryQuery),
  '/v1/activities': list(
    'List activities',
    ActivityPage,
    ActivitiesQuery,
    '`organisation` is one that takes part, `partnership` one that it is about; `sort=day` goes by the day of the activity. A plan can be found at any day, until the activity is held or cancelled.',
  ),
  '/v1/activities/{id}': one('An activity at a day', Activity, AsOf),
  '/v1/figures': list(
    'List figures',
    FigurePage,
    FiguresQuery,
    '`period` takes in the periods that lie in it; `organisation` is one that the figure is about.',
  ),
  '/v1/figures/{id}': one('A figure at a day', Figure, AsOf),
  ...metricPaths,
  '/v1/metrics/reconciliation': list(
    'Whether what happened makes the difference',
    Reconciliation,
    ReconciliationQuery,
    'active(to−1) = active(from−1) + new + reactivated − ended; for partners with returning for reactivated. `from` and `to` are needed.',
  ),
  '/v1/projections': list('How far the read models are', Projections),
}
