import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import field from '../../ui/field.module.css'
import { useErrorAt } from '../fields/use-error-at.ts'
import type { Fields } from '../forms/field.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { messages } from '../messages.ts'
import css from './changes.module.css'

/** Of an update: what is given. Each replaces what was there, so an emptied list empties it. */
export const Changes = (props: {
  fields: Fields
  value: readonly string[]
  onChange: (keys: readonly string[]) => void
}) => {
  const t = useMessages(messages)
  const { nameAt } = useFieldNames()
  const error = useErrorAt()('/data')
  return (
    <div data-field="/data">
      <CheckboxGroup
        className={css.changes}
        value={[...props.value]}
        onChange={props.onChange}
        isInvalid={error !== undefined}
      >
        <Label className={field.label}>{t.changes}</Label>
        <div className={css.all}>
          {Object.keys(props.fields).map(key => (
            <Checkbox key={key} value={key} className={css.change}>
              {nameAt(`/${key}`)}
            </Checkbox>
          ))}
        </div>
        {error && <p className={field.error}>{error}</p>}
      </CheckboxGroup>
    </div>
  )
}
