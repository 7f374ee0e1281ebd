import { useFormat, useMessages } from '../../i18n/index.ts'
import { useLabels } from '../../words/use-labels.ts'
import css from './event.module.css'
import { keys } from './messages.ts'

/** The words of the vocabulary by the key that they stand under. */
const useWord = () => {
  const labels = useLabels()
  return (key: string, text: string): string => {
    if (key === 'kind') return labels.kind(labels.organisationKind(text))
    if (key === 'role') return labels.role(text)
    if (key === 'unit') return labels.unit(text)
    return key === 'qualifier' ? labels.qualifier(text) : text
  }
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

/** Data as an event carries them, whatever they are: names and values, lists and what is in them. */
export const DataList = ({ data }: { data: Readonly<Record<string, unknown>> }) => {
  const names: Readonly<Record<string, string>> = useMessages(keys)
  return (
    <dl className={css.data}>
      {Object.entries(data)
        .filter(([, value]) => isFilled(value))
        .map(([key, value]) => (
          <div key={key}>
            <dt>{names[key] ?? key}</dt>
            <dd>
              <Value name={key} value={value} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

const Value = ({ name, value }: { name: string; value: unknown }) => {
  const format = useFormat()
  const word = useWord()
  if (typeof value === 'number') return format.number(value)
  if (typeof value === 'string') return <bdi>{word(name, value)}</bdi>
  if (Array.isArray(value)) return <List name={name} values={value} />
  if (typeof value === 'object' && value !== null) return <DataList data={value as Record<string, unknown>} />
  return String(value)
}

const List = ({ name, values }: { name: string; values: readonly unknown[] }) => {
  const word = useWord()
  const format = useFormat()
  if (values.every(value => typeof value === 'string'))
    return <bdi>{format.list(values.map(value => word(name, value)))}</bdi>
  return (
    <ul className={css.list}>
      {values.map(value => (
        <li key={JSON.stringify(value)}>
          <Value name={name} value={value} />
        </li>
      ))}
    </ul>
  )
}
