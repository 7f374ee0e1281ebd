import { DateField } from '../../date-field/date-field.tsx'
import { type Dated, noDate } from '../../date-field/dated.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SubjectBox } from '../../words/subject-box.tsx'
import type { MemberRow, ThemeRow, Value } from '../draft/draft.ts'
import type { Leaf, ListLeaf } from '../forms/field.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { optionsOf } from '../forms/vocabulary.ts'
import { ContributionField } from './contribution.tsx'
import { type FieldProps, useForm } from './form-context.ts'
import { Organisations, Partnerships, Territories, Themes } from './many.tsx'
import { Member } from './member.tsx'
import { Members } from './members.tsx'
import { messages } from './messages.ts'
import { NamedThemes } from './named-themes.tsx'
import { SubjectField } from './subject.tsx'
import { TerritoryField } from './territory.tsx'
import { Texts } from './texts.tsx'
import { useErrorAt } from './use-error-at.ts'

/** Which values a field holds follows from what it is. */
const holding = <V extends Value>(field: FieldProps) => field as unknown as FieldProps<V>

const Input = ({ leaf, field }: { leaf: Leaf | ListLeaf; field: FieldProps }) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const text = holding<string>(field)
  const typed = { ...text, value: text.value ?? '' }
  const change = (key: string | undefined) => text.onChange(key ?? '')
  const one = { label: text.label, value: text.value || undefined, onChange: change, error: text.error }
  switch (leaf.as) {
    case 'text':
    case 'slug':
    case 'number':
    case 'url':
      return <TextField {...inputOf(typed)} />
    case 'long':
      return <TextField {...inputOf(typed)} lines={3} />
    case 'choice':
      return <Select {...one} options={optionsOf(leaf.of, lang)} {...(!text.isRequired && { any: t.none })} />
    case 'date': {
      const { pointer: _, value, ...date } = holding<Dated>(field)
      return <DateField {...date} value={value ?? noDate} />
    }
    case 'programme':
      return <SubjectBox collection="programmes" {...one} placeholder={t.search} />
    case 'organisation':
      return <SubjectBox collection="organisations" {...one} placeholder={t.search} />
    case 'member':
      return <Member {...text} />
    case 'contribution':
      return <ContributionField {...text} />
    case 'subject':
      return <SubjectField {...text} />
    case 'territory':
      return <TerritoryField {...text} />
    case 'texts':
      return <Texts {...holding<readonly string[]>(field)} />
    case 'themes':
      return <Themes {...holding<readonly string[]>(field)} />
    case 'territories':
      return <Territories {...holding<readonly string[]>(field)} />
    case 'organisations':
      return <Organisations {...holding<readonly string[]>(field)} />
    case 'partnerships':
      return <Partnerships {...holding<readonly string[]>(field)} />
    case 'members':
      return <Members {...holding<readonly MemberRow[]>(field)} />
    case 'named-themes':
      return <NamedThemes {...holding<readonly ThemeRow[]>(field)} />
    case 'given':
      return null
    default:
      return leaf satisfies never
  }
}

/** What a text field is told; the pointer is none of its business. */
const inputOf = ({ pointer: _, hint, ...rest }: FieldProps<string> & { value: string }) => ({
  ...rest,
  ...(hint !== undefined && { hint }),
})

/** One field of a form, whatever it holds. */
export const FieldView = (props: { pointer: string; leaf: Leaf | ListLeaf; isRequired: boolean }) => {
  const { pointer, leaf, isRequired } = props
  const { values, setValues } = useForm()
  const { nameAt, hintAt } = useFieldNames()
  const error = useErrorAt()(`/data${pointer}`)
  if (leaf.as === 'given') return null
  const field: FieldProps = {
    pointer,
    label: isRequired ? `${nameAt(pointer)} *` : nameAt(pointer),
    hint: hintAt(pointer),
    value: values[pointer],
    onChange: (value: Value) => setValues({ ...values, [pointer]: value }),
    error,
    isRequired,
  }
  return (
    <div data-field={`/data${pointer}`}>
      <Input leaf={leaf} field={field} />
    </div>
  )
}
