import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Missing } from '../missing/missing.tsx'
import { catalogueQuery } from '../number/queries.ts'
import { Asked } from '../ui/asked.tsx'
import { ChangesView } from './changes-view.tsx'

/** What has changed a number between two times at which it was known. */
export const ChangesPage = () => {
  const { metric } = useParams({ from: '/changes/$metric' })
  return (
    <Asked query={useQuery(catalogueQuery)}>
      {({ items }) => {
        const item = items.find(({ name, sort }) => name === metric && sort !== 'list')
        return item ? <ChangesView key={metric} metric={item} /> : <Missing />
      }}
    </Asked>
  )
}
