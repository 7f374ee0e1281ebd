import { Chart, type ChartProps } from './chart.tsx'
import { ColumnsDrawing } from './columns-drawing.tsx'

/** What happened, by when: a column for each place. */
export const Columns = (props: ChartProps) => (
  <Chart {...props}>{size => <ColumnsDrawing points={props.points} tone={props.tone} {...size} />}</Chart>
)
