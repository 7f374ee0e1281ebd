import type { ReactNode } from 'react'
import { useMessages } from '../i18n/index.ts'
import css from './chart.module.css'
import { layoutOf, type Size } from './layout.ts'
import { Legend } from './legend.tsx'
import { messages } from './messages.ts'
import type { Point, Tone } from './point.ts'
import { useAmount } from './use-amount.ts'
import { useWalk } from './use-walk.ts'
import { useWidth } from './use-width.ts'
import { ValueTable } from './value-table.tsx'

const HEIGHT = 210

export type ChartProps = {
  /** What the chart shows, for those who don't see it. */
  readonly label: string
  readonly points: readonly Point[]
  readonly tone: Tone
  readonly height?: number
  /** Makes a number of the table a link. */
  readonly link?: (point: Point, text: string) => ReactNode
  /** A table of the same stands beside it already. */
  readonly isTabled?: boolean
}

/** A drawing as wide as there is room; a value is told when pointed at, by arrow keys too, and in a table. */
export const Chart = (props: ChartProps & { children: (size: Size) => ReactNode }) => {
  const { label, points, tone, height = HEIGHT, link, isTabled = false } = props
  const t = useMessages(messages)
  const amount = useAmount()
  const [ref, width] = useWidth<HTMLDivElement>()
  const layout = layoutOf(points, { width, height })
  const { point, handlers } = useWalk(points, layout, width)
  return (
    <figure className={css.chart}>
      <div ref={ref} className={css.stage} data-tone={tone}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={`${label}. ${t.explore}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk along the values
            tabIndex={0}
            viewBox={`0 0 ${width} ${height}`}
            {...handlers}
          >
            {point && (
              <rect
                className={css.pointed}
                x={layout.x(point.key)}
                width={layout.x.bandwidth()}
                y={0}
                height={layout.bottom}
              />
            )}
            {props.children({ width, height })}
          </svg>
        )}
        <p className={css.tooltip} role="status" data-right={point && layout.middle(point.key) > width / 2}>
          {point && (
            <>
              <span>{point.name}</span> <strong>{amount(point)}</strong>
            </>
          )}
        </p>
      </div>
      <Legend points={points} tone={tone} />
      {!isTabled && <ValueTable caption={label} points={points} link={link} />}
    </figure>
  )
}
