import type { EventType } from '@partnerships/contracts'
import { DateField } from '../../date-field/date-field.tsx'
import type { Dated } from '../../date-field/dated.ts'
import { useMessages } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { useErrorAt } from '../fields/use-error-at.ts'
import { messages } from '../messages.ts'

/** When it was true in the world. */
export const When = (props: {
  type: EventType | undefined
  value: Dated
  onChange: (date: Dated) => void
}) => {
  const t = useMessages(messages)
  const error = useErrorAt()('/effective')
  return (
    <Card title={t.when}>
      <div data-field="/effective">
        <DateField
          label={`${t.effective} *`}
          hint={props.type === 'activity.planned' ? t.whenPlanned : t.effectiveHint}
          value={props.value}
          onChange={props.onChange}
          error={error}
          isRequired
        />
      </div>
    </Card>
  )
}
