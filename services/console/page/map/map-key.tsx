import { useFormat, useMessages } from '../i18n/index.ts'
import css from './map.module.css'
import { greatestOf, type MapValues } from './map-values.ts'
import { messages } from './messages.ts'
import { shadeRanges } from './shade.ts'

/** Which numbers each shade stands for. */
export const MapKey = ({ values }: { values: MapValues }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const text = (from: number, to: number) =>
    from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`
  return (
    <ul className={css.key} aria-hidden>
      <li data-shade={0}>{t.none}</li>
      {shadeRanges(greatestOf(values)).map(({ shade, from, to }) => (
        <li key={shade} data-shade={shade}>
          {text(from, to)}
        </li>
      ))}
    </ul>
  )
}
