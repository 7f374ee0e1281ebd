import { activityKinds, activityStatuses } from '@partnerships/contracts/words'
import { useMessages } from '../i18n/index.ts'
import { AtFilter, OrganisationFilter, PartnershipFilter, WordFilter } from '../list/filters.tsx'
import { Listing } from '../list/listing.tsx'
import { useStatusLabel } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useActivityColumns } from './columns.tsx'
import { messages } from './messages.ts'

/** `kind` of the scope is a partnership's. */
const asks = {
  status: 'status',
  'activity-kind': 'kind',
  programme: 'programme',
  theme: 'theme',
  territory: 'territory',
  organisation: 'organisation',
  partnership: 'partnership',
}

const shows = ['programme', 'theme', 'territory', 'knownAt'] as const

export const ActivitiesPage = () => {
  const t = useMessages(messages)
  const labels = useLabels()
  const status = useStatusLabel()
  return (
    <Listing
      title={t.activities}
      collection="activities"
      columns={useActivityColumns()}
      asks={asks}
      sort="-day"
      shows={shows}
      filters={
        <>
          <WordFilter
            name="status"
            label={t.status}
            options={activityStatuses.map(key => ({ key, label: status(key) }))}
          />
          <WordFilter
            name="activity-kind"
            label={t.kind}
            options={activityKinds.map(key => ({ key, label: labels.kind(key) }))}
          />
          <OrganisationFilter />
          <PartnershipFilter />
          <AtFilter />
        </>
      }
    />
  )
}
