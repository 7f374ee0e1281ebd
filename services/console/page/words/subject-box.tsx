import type { Collection } from '@partnerships/client'
import { ComboBox } from '../ui/combo-box.tsx'
import { useSubjectName } from './use-subject-name.ts'
import { useSubjectSearch } from './use-subject-search.ts'

const aggregates = {
  programmes: 'programme',
  organisations: 'organisation',
  partnerships: 'partnership',
  activities: 'activity',
  figures: 'figure',
} as const satisfies Record<Collection, string>

type Props = {
  readonly collection: Collection
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  readonly placeholder?: string
  readonly error?: string | undefined
}

const Chosen = ({ collection, value, ...field }: Props & { value: string }) => {
  const { options, onSearch } = useSubjectSearch(collection)
  const label = useSubjectName(`${aggregates[collection]}/${value}`)
  const all = options.some(({ key }) => key === value) ? options : [{ key: value, label }, ...options]
  return <ComboBox {...field} options={all} value={value} onSearch={onSearch} />
}

const NoneYet = ({ collection, ...field }: Props) => {
  const { options, onSearch } = useSubjectSearch(collection)
  return <ComboBox {...field} options={options} value={undefined} onSearch={onSearch} />
}

/** One of a collection by its bare id, found by its name. */
export const SubjectBox = (props: Props) =>
  props.value ? <Chosen {...props} value={props.value} /> : <NoneYet {...props} />
