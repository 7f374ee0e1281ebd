import { useQueries, useQuery } from '@tanstack/react-query'
import { useFormat } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { namedQuery, placeOf } from './subjects.ts'
import { useLabels } from './use-labels.ts'

/** What is called by its kind and members, as it has no title; of more than three the others are counted. */
export const useUntitled = () => {
  const labels = useLabels()
  const format = useFormat()
  return (kind: string, names: readonly string[], count = names.length): string => {
    const others = count - Math.min(names.length, 3)
    const named = [...names.slice(0, 3), ...(others > 0 ? [`+ ${format.number(others)}`] : [])]
    return named.length === 0 ? labels.kind(kind) : `${labels.kind(kind)} – ${named.join(', ')}`
  }
}

/** What a subject is called, as it was known (as the scope says, unless told); its id where that is not to be had. */
export const useSubjectName = (subject: string, known?: string | undefined): string => {
  const [scope] = useScope()
  const knownAt = known ?? scope.knownAt
  const untitled = useUntitled()
  const { data } = useQuery(namedQuery(subject, knownAtOf(knownAt)))
  const name = data?.name ?? data?.title ?? data?.label ?? data?.indicator
  if (name !== undefined) return name
  if (!data?.members) return placeOf(subject).id
  const names = data.members.map(({ name, organisation }) => name ?? organisation)
  return untitled(data.kind ?? 'other', names)
}

/** What organisations are called; their ids until that is known. */
export const useOrganisationNames = (ids: readonly string[]): string[] => {
  const [{ knownAt }] = useScope()
  return useQueries({
    queries: ids.map(id => namedQuery(`organisation/${id}`, knownAtOf(knownAt))),
    combine: answers => answers.map(({ data }, i) => data?.name ?? (ids[i] as string)),
  })
}
