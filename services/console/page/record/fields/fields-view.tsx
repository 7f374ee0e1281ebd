import { useState } from 'react'
import type { Fields, Group } from '../forms/field.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { FieldView } from './field-view.tsx'
import css from './fields.module.css'
import { useForm } from './form-context.ts'
import { useErrorAt } from './use-error-at.ts'

const Inside = ({ pointer, group }: { pointer: string; group: Group }) => {
  const error = useErrorAt()(`/data${pointer}`)
  return (
    <>
      {error && <p className={css.error}>{error}</p>}
      {Object.entries(group.fields).map(([key, leaf]) => (
        <FieldView
          key={key}
          pointer={`${pointer}/${key}`}
          leaf={leaf}
          isRequired={group.required === true && leaf.required === true}
        />
      ))}
    </>
  )
}

/** Fields that belong together; those that few need are folded away until there is something in them. */
const GroupView = (props: { pointer: string; group: Group; isNeeded: boolean }) => {
  const { pointer, group } = props
  const { nameAt } = useFieldNames()
  const { values, errors } = useForm()
  const isFilled = Object.keys(values).some(at => at.startsWith(`${pointer}/`))
  const isWrong = errors.some(error => error.pointer.startsWith(`/data${pointer}`))
  const [isOpen, setOpen] = useState(isFilled)
  if (isWrong && !isOpen) setOpen(true)
  if (props.isNeeded)
    return (
      <fieldset className={css.group}>
        <legend className={css.title}>{nameAt(pointer)}</legend>
        <Inside pointer={pointer} group={group} />
      </fieldset>
    )
  return (
    <details
      className={css.folded}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={css.summary}>{nameAt(pointer)}</summary>
      <div className={css.inside}>
        <Inside pointer={pointer} group={group} />
      </div>
    </details>
  )
}

/** The fields of an event, in their order. */
export const FieldsView = ({ fields, areRequired = false }: { fields: Fields; areRequired?: boolean }) => (
  <div className={css.fields}>
    {Object.entries(fields).map(([key, field]) =>
      field.as === 'group' ? (
        <GroupView
          key={key}
          pointer={`/${key}`}
          group={field}
          isNeeded={areRequired || field.required === true}
        />
      ) : (
        <FieldView
          key={key}
          pointer={`/${key}`}
          leaf={field}
          isRequired={areRequired || field.required === true}
        />
      ),
    )}
  </div>
)
