import { natures } from '@partnerships/contracts/words'
import { useMessages } from '../i18n/index.ts'
import { AtFilter, OrganisationFilter, WordFilter } from '../list/filters.tsx'
import { Listing } from '../list/listing.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useFigureColumns } from './columns.tsx'
import { messages } from './messages.ts'

const asks = {
  programme: 'programme',
  territory: 'territory',
  nature: 'nature',
  organisation: 'organisation',
}
const shows = ['programme', 'territory', 'knownAt'] as const

export const FiguresPage = () => {
  const t = useMessages(messages)
  const labels = useLabels()
  return (
    <Listing
      title={t.figures}
      collection="figures"
      columns={useFigureColumns()}
      asks={asks}
      sort="label"
      shows={shows}
      filters={
        <>
          <WordFilter
            name="nature"
            label={t.nature}
            options={natures.map(key => ({ key, label: labels.nature(key) }))}
          />
          <OrganisationFilter />
          <AtFilter />
        </>
      }
    />
  )
}
