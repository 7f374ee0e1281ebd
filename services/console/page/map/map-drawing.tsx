import { france } from '@partnerships/territories/france'
import { useLanguage, useMessages } from '../i18n/index.ts'
import css from './map.module.css'
import { greatestOf, type MapValues } from './map-values.ts'
import { messages } from './messages.ts'
import { areasOf, aroundParis, type MapLevel, overseas } from './regions.ts'
import { shadeOf } from './shade.ts'
import { useShapes } from './shapes.ts'
import { BOX } from './shapes-in.ts'

const TILE = { width: 34, height: 34, gap: 6, x: 0, y: BOX.height - 5 * 40 + 6 }
/** Four times as large, from their place in the map to its upper right corner. */
const INSET = 'translate(524,4) scale(4.2) translate(-304.2,-134.2)'

type Props = {
  values: MapValues
  level: MapLevel
  chosen?: string | undefined
  onChoose?: (code: string) => void
  onPoint?: (code: string | undefined) => void
}

/**
 * France, each area in the shade of its number; the overseas departments as tiles in the Atlantic, and those around
 * Paris, which are too small to see, once more and larger.
 */
export const MapDrawing = ({ values, level, chosen, onChoose, onPoint }: Props) => {
  const { lang } = useLanguage()
  const t = useMessages(messages)
  const shapes = useShapes()
  const greatest = greatestOf(values)
  const area = (code: string) => ({
    'data-shade': shadeOf(values.get(code)?.value ?? 0, greatest),
    'data-chosen': code === chosen,
    'data-area': code,
    ...(onChoose && { onClick: () => onChoose(code), className: css.area }),
    ...(onPoint && { onPointerEnter: () => onPoint(code), onPointerLeave: () => onPoint(undefined) }),
  })
  const land = ([code, parts]: readonly [string, readonly string[]]) => (
    <g key={code} {...area(code)}>
      {parts.map(part => (
        <path key={part} className={css.border} d={shapes?.get(part)} />
      ))}
      {parts.map(part => (
        <path key={part} className={css.land} d={shapes?.get(part)} />
      ))}
    </g>
  )
  return (
    <g className={css.map}>
      {[...areasOf(level)].map(land)}
      {level === 'department' && (
        <>
          <g className={css.inset} transform={INSET}>
            {aroundParis.map(code => land([code, [code]]))}
          </g>
          <text className={css.tileName} x={BOX.width - 6} y={104} textAnchor="end">
            {t.aroundParis}
          </text>
        </>
      )}
      {overseas.map((code, i) => (
        <g
          key={code}
          {...area(code)}
          transform={`translate(${TILE.x},${TILE.y + i * (TILE.height + TILE.gap)})`}
        >
          <rect className={css.tile} width={TILE.width} height={TILE.height} rx={6} />
          <text className={css.tileName} x={TILE.width + 10} y={TILE.height / 2 + 5}>
            {france(code)?.name(lang)}
          </text>
        </g>
      ))}
    </g>
  )
}
