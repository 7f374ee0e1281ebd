import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { Missing } from '../missing/missing.tsx'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { NumberView } from './number-view.tsx'
import { catalogueQuery } from './queries.ts'

/** Any number of the catalogue, and where it comes from. Published figures have a page of their own. */
export const NumberPage = () => {
  const { metric } = useParams({ from: '/numbers/$metric' })
  const [scope] = useScope()
  const catalogue = useQuery(catalogueQuery)
  if (metric === 'figures') return <Navigate to="/figures" search={scope} replace />
  return (
    <Asked query={catalogue}>
      {({ items }) => {
        const item = items.find(({ name }) => name === metric)
        return item ? <NumberView key={metric} metric={item} /> : <Missing />
      }}
    </Asked>
  )
}
