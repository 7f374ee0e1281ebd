import { useState } from 'react'
import { useAmount } from '../chart/use-amount.ts'
import { useMessages } from '../i18n/index.ts'
import css from './map.module.css'
import { MapDrawing } from './map-drawing.tsx'
import { MapKey } from './map-key.tsx'
import type { MapValues } from './map-values.ts'
import { messages } from './messages.ts'
import type { MapLevel } from './regions.ts'
import { BOX } from './shapes-in.ts'

const NOTHING = { value: 0, possible: 0 }

/** The map, to look at and to choose from by pointer; the list that stands beside it has the same by keyboard. */
export const FranceMap = (props: {
  label: string
  values: MapValues
  level: MapLevel
  nameOf: (code: string) => string
  chosen: string | undefined
  onChoose: (code: string) => void
}) => {
  const { label, values, level, nameOf, chosen, onChoose } = props
  const t = useMessages(messages)
  const amount = useAmount()
  const [pointed, setPointed] = useState<string>()
  return (
    <figure className={css.figure}>
      <p className={css.told} aria-hidden>
        {pointed && (
          <>
            {nameOf(pointed)} <strong>{amount(values.get(pointed) ?? NOTHING)}</strong>
          </>
        )}
      </p>
      <svg role="img" aria-label={`${label}. ${t.listBeside}`} viewBox={`0 0 ${BOX.width} ${BOX.height}`}>
        <MapDrawing {...{ values, level, chosen, onChoose }} onPoint={setPointed} />
      </svg>
      <figcaption className={css.caption}>
        <MapKey values={values} />
        <small>
          {t.credit} ·{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noreferrer">
            {t.licence}
          </a>
        </small>
      </figcaption>
    </figure>
  )
}
