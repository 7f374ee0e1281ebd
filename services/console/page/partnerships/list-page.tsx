import { partnershipStatuses } from '@partnerships/contracts/words'
import { useMessages } from '../i18n/index.ts'
import { AtFilter, OrganisationFilter, WordFilter } from '../list/filters.tsx'
import { Listing } from '../list/listing.tsx'
import { useStatusLabel } from '../words/status-badge.tsx'
import { usePartnershipColumns } from './columns.tsx'
import { messages } from './messages.ts'

const asks = {
  status: 'status',
  kind: 'kind',
  programme: 'programme',
  theme: 'theme',
  territory: 'territory',
  organisation: 'organisation',
}

const shows = ['programme', 'theme', 'territory', 'kind', 'knownAt'] as const

export const PartnershipsPage = () => {
  const t = useMessages(messages)
  const status = useStatusLabel()
  return (
    <Listing
      title={t.partnerships}
      collection="partnerships"
      columns={usePartnershipColumns()}
      asks={asks}
      sort="title"
      shows={shows}
      filters={
        <>
          <WordFilter
            name="status"
            label={t.status}
            options={partnershipStatuses.map(key => ({ key, label: status(key) }))}
          />
          <OrganisationFilter />
          <AtFilter />
        </>
      }
    />
  )
}
