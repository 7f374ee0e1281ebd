import { organisationKinds, organisationStatuses } from '@partnerships/contracts/words'
import { useMessages } from '../i18n/index.ts'
import { AtFilter, WordFilter } from '../list/filters.tsx'
import { Listing } from '../list/listing.tsx'
import { useStatusLabel } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useOrganisationColumns } from './columns.tsx'
import { messages } from './messages.ts'

/** `kind` of the scope is a partnership's. */
const asks = {
  status: 'status',
  'organisation-kind': 'kind',
  programme: 'programme',
  theme: 'theme',
  territory: 'territory',
}

const shows = ['programme', 'theme', 'territory', 'knownAt'] as const

export const OrganisationsPage = () => {
  const t = useMessages(messages)
  const labels = useLabels()
  const status = useStatusLabel()
  return (
    <Listing
      title={t.organisations}
      collection="organisations"
      columns={useOrganisationColumns()}
      asks={asks}
      sort="name"
      shows={shows}
      filters={
        <>
          <WordFilter
            name="status"
            label={t.status}
            options={organisationStatuses.map(key => ({ key, label: status(key) }))}
          />
          <WordFilter
            name="organisation-kind"
            label={t.kind}
            options={organisationKinds.map(key => ({ key, label: labels.organisationKind(key) }))}
          />
          <AtFilter />
        </>
      }
    />
  )
}
