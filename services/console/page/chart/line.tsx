import { Chart, type ChartProps } from './chart.tsx'
import { LineDrawing } from './line-drawing.tsx'

/** How something stood, by when: a line through the places. */
export const Line = (props: ChartProps) => (
  <Chart {...props}>{size => <LineDrawing points={props.points} tone={props.tone} {...size} />}</Chart>
)
