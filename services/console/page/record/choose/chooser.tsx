import type { EventType } from '@partnerships/contracts'
import { Radio, RadioGroup } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { useLabels } from '../../words/use-labels.ts'
import css from './chooser.module.css'
import { messages } from './messages.ts'
import type { Offer } from './offer.ts'

/** What happened, of what may be recorded next; says why something else may not. */
export const Chooser = (props: {
  offer: Offer
  value: EventType | undefined
  onChange: (type: EventType) => void
  isDated: boolean
}) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { offer, value, isDated } = props
  const isOffered = offer.groups.some(({ types }) => types.some(type => type === value))
  const hindrance = offer.not.find(({ type }) => type === value)?.why ?? t.atThisDate
  return (
    <Card title={t.what}>
      {offer.status && (
        <p className={css.status} role="status">
          {offer.status}
        </p>
      )}
      <RadioGroup
        className={css.groups}
        aria-label={t.what}
        value={value ?? null}
        onChange={type => props.onChange(type as EventType)}
      >
        {offer.groups.map(({ title, types }) => (
          <div key={title} className={css.group}>
            {offer.groups.length > 1 && <h3 className={css.title}>{t.groups[title]}</h3>}
            {title === 'stages' && types.length === 0 && (
              <p className={css.why}>{isDated ? t.noStage : t.first}</p>
            )}
            <div className={css.types}>
              {types.map(type => (
                <Radio key={type} value={type} className={css.type}>
                  {labels.event(type)}
                </Radio>
              ))}
            </div>
          </div>
        ))}
      </RadioGroup>
      {value && !isOffered && isDated && (
        <p className={css.hindered} role="status">
          {t.notThis(labels.event(value))} {hindrance}.
        </p>
      )}
      {offer.not.length > 0 && (
        <ul className={css.not} aria-label={t.not}>
          {offer.not.map(({ type, why }) => (
            <li key={type}>
              {t.notThis(labels.event(type))} {why}.
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
