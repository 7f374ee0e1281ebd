import { useFormat, useMessages } from '../i18n/index.ts'
import css from './map.module.css'
import { MapDrawing } from './map-drawing.tsx'
import { greatestOf, type MapValues } from './map-values.ts'
import { messages } from './messages.ts'
import type { MapLevel } from './regions.ts'
import { shadeRanges } from './shade.ts'
import { BOX } from './shapes-in.ts'

const ROW = 26
const KEY = { width: 110, gap: 60 }

export const MAP_HEIGHT = BOX.height

/** The map with its key, to be taken along. */
export const MapPicture = (props: { values: MapValues; level: MapLevel; width: number }) => {
  const { values, level, width } = props
  const t = useMessages(messages)
  const format = useFormat()
  const keys = [{ shade: 0, from: 0, to: 0 }, ...shadeRanges(greatestOf(values))]
  const text = ({ shade, from, to }: { shade: number; from: number; to: number }) => {
    if (shade === 0) return t.none
    return from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`
  }
  return (
    <g transform={`translate(${(width - BOX.width - KEY.gap - KEY.width) / 2},0)`}>
      <MapDrawing values={values} level={level} />
      <g className={css.map} transform={`translate(${BOX.width + KEY.gap},20)`}>
        {keys.map((key, i) => (
          <g key={key.shade} data-shade={key.shade} transform={`translate(0,${i * ROW})`}>
            <rect className={css.tile} width={16} height={16} rx={3} />
            <text className={css.keyText} x={26} y={13}>
              {text(key)}
            </text>
          </g>
        ))}
      </g>
    </g>
  )
}
