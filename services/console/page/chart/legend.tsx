import { useMessages } from '../i18n/index.ts'
import css from './chart.module.css'
import { messages } from './messages.ts'
import type { Tone } from './point.ts'

/** What full and pale mean; where everything is sure, there is nothing to explain. */
export const Legend = (props: {
  points: readonly { readonly value: number; readonly possible: number }[]
  tone: Tone
}) => {
  const t = useMessages(messages)
  if (props.points.every(({ value, possible }) => value === possible)) return null
  return (
    <p className={css.legend} data-tone={props.tone} aria-hidden>
      <span data-sure>{t.sure}</span>
      <span data-possible>{t.possibleWhy}</span>
    </p>
  )
}
