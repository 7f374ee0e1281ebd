import { Radio, RadioGroup } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './date-field.module.css'
import {
  type Dated,
  effectiveOf,
  isEmpty,
  noDate,
  type Precision,
  precisions,
  withPrecision,
} from './dated.ts'
import { messages } from './messages.ts'

/** Today where the reader is. */
const today = (): string => {
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 10)
}

const Precisions = ({ value, onChange }: { value: Dated; onChange: (value: Dated) => void }) => {
  const t = useMessages(messages)
  return (
    <RadioGroup
      className={css.precisions}
      aria-label={t.known}
      value={value.precision}
      orientation="horizontal"
      onChange={precision => onChange(withPrecision(value, precision as Precision))}
    >
      {precisions.map(precision => (
        <Radio key={precision} value={precision} className={css.precision}>
          {t.precisions[precision]}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** What was understood, in words, so that a slip of the finger is seen. */
const Understood = ({ value }: { value: Dated }) => {
  const t = useMessages(messages)
  const effective = effectiveOf(value)
  return (
    <p className={css.understood} aria-live="polite">
      {effective ? <EffectiveDate date={effective} /> : isEmpty(value) ? t.none : t.unread}
    </p>
  )
}

/** A date as precise as one knows it; nothing is filled in by itself. */
export const DateField = (props: {
  label: string
  hint?: string | undefined
  value: Dated
  onChange: (value: Dated) => void
  error?: string | undefined
  isRequired?: boolean
}) => {
  const t = useMessages(messages)
  const { value, onChange, error } = props
  const { precision } = value
  return (
    <fieldset className={css.date}>
      <legend className={css.legend}>{props.label}</legend>
      {props.hint && <p className={css.hint}>{props.hint}</p>}
      <Precisions value={value} onChange={onChange} />
      <div className={css.inputs}>
        <TextField
          key={precision === 'day' ? 'native' : 'typed'}
          label={t.labels[precision]}
          type={precision === 'day' ? 'date' : 'text'}
          hint={t.examples[precision]}
          value={value.first}
          onChange={first => onChange({ ...value, first })}
          error={error}
          isRequired={props.isRequired ?? false}
        />
        {precision === 'between' && (
          <TextField
            label={t.until}
            hint={t.examples.between}
            value={value.last}
            onChange={last => onChange({ ...value, last })}
          />
        )}
        <div className={css.presses}>
          {precision === 'day' && (
            <Button onPress={() => onChange({ precision: 'day', first: today(), last: '' })}>
              {t.today}
            </Button>
          )}
          {!isEmpty(value) && !props.isRequired && (
            <Button look="quiet" onPress={() => onChange({ ...noDate, precision })}>
              {t.clear}
            </Button>
          )}
        </div>
      </div>
      <Understood value={value} />
    </fieldset>
  )
}
