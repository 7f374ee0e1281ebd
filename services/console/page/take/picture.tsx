import type { ReactNode, Ref } from 'react'
import css from './take.module.css'

/** What is drawn to be taken along: the drawing, and what has to be known to read it alone. */
export type Figure = {
  readonly title: string
  /** What it covers, as known when, who is to be credited: a line each, below the drawing. */
  readonly notes: readonly string[]
  readonly height: number
  readonly draw: (size: { width: number; height: number }) => ReactNode
}

const WIDTH = 960
const PAD = 32
const HEAD = 68
const LINE = 20

export const sizeOf = ({ height, notes }: Figure) => ({
  width: WIDTH,
  height: HEAD + height + 20 + notes.length * LINE + PAD,
})

/** Never seen: it stands in the page while it is copied, so that the style sheet says how it looks. */
export const Picture = ({ figure, ref }: { figure: Figure; ref: Ref<SVGSVGElement> }) => {
  const { title, notes, height, draw } = figure
  const size = sizeOf(figure)
  const width = size.width - 2 * PAD
  return (
    <div className={css.studio} aria-hidden>
      <svg ref={ref} {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
        <title>{title}</title>
        <rect className={css.paper} {...size} />
        <text className={css.title} x={PAD} y={PAD + 14}>
          {title}
        </text>
        <g transform={`translate(${PAD},${HEAD})`}>{draw({ width, height })}</g>
        {notes.map((note, i) => (
          <text key={note} className={css.note} x={PAD} y={HEAD + height + 32 + i * LINE}>
            {note}
          </text>
        ))}
      </svg>
    </div>
  )
}
