import type { Fields, Group } from '../forms/field.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { FieldView } from './field-view.tsx'
import css from './fields.module.css'
import { useErrorAt } from './use-error-at.ts'

const GroupView = ({ pointer, group }: { pointer: string; group: Group }) => {
  const { nameAt } = useFieldNames()
  const error = useErrorAt()(`/data${pointer}`)
  return (
    <fieldset className={css.group}>
      <legend className={css.title}>{nameAt(pointer)}</legend>
      {error && <p className={css.error}>{error}</p>}
      {Object.entries(group.fields).map(([key, leaf]) => (
        <FieldView
          key={key}
          pointer={`${pointer}/${key}`}
          leaf={leaf}
          isRequired={group.required === true && leaf.required === true}
        />
      ))}
    </fieldset>
  )
}

/** The fields of an event, in their order. */
export const FieldsView = ({ fields, areRequired = false }: { fields: Fields; areRequired?: boolean }) => (
  <div className={css.fields}>
    {Object.entries(fields).map(([key, field]) =>
      field.as === 'group' ? (
        <GroupView key={key} pointer={`/${key}`} group={field} />
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
