import { Radio, RadioGroup } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { today } from '../scope/days.ts'
import { Button } from '../ui/button.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './date-field.module.css'
import {
  type Dated,
  datedOf,
  effectiveOf,
  isEmpty,
  noDate,
  type Precision,
  precisions,
  withPrecision,
} from './dated.ts'
import { DayInput } from './day-input.tsx'
import { firstDay, lastDay } from './limits.ts'
import { messages } from './messages.ts'

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
  const first = { error, isRequired: props.isRequired ?? false }
  return (
    <fieldset className={css.date}>
      <legend className={css.legend}>{props.label}</legend>
      {props.hint && <p className={css.hint}>{props.hint}</p>}
      <Precisions value={value} onChange={onChange} />
      <div className={css.inputs}>
        {precision === 'day' ? (
          <DayInput
            {...first}
            label={t.labels.day}
            text={value.first}
            onText={first => onChange({ ...value, first })}
            day={effectiveOf(value)}
            onPick={day => onChange(datedOf(day))}
            min={firstDay}
            max={lastDay}
          />
        ) : (
          <TextField
            {...first}
            label={t.labels[precision]}
            hint={t.examples[precision]}
            value={value.first}
            onChange={first => onChange({ ...value, first })}
          />
        )}
        {precision === 'between' && (
          <TextField
            label={t.until}
            hint={t.examples.between}
            value={value.last}
            onChange={last => onChange({ ...value, last })}
          />
        )}
        <div className={css.presses}>
          {precision === 'day' && <Button onPress={() => onChange(datedOf(today()))}>{t.today}</Button>}
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
