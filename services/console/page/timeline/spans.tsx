import { Fragment, type ReactNode } from 'react'
import { useMessages } from '../i18n/index.ts'
import { today } from '../scope/days.ts'
import { type Axis, axisOf, drawn, placeOn, type Span, yearsOn } from './axis.ts'
import { messages } from './messages.ts'
import css from './spans.module.css'

/** `tone` is a number of the chart's colours, `title` what is said where one points at it. */
export type Bar = Span & {
  readonly key: string
  readonly tone: string
  readonly title: string
  readonly text?: string
}

export type Lane = { readonly key: string; readonly label: ReactNode; readonly bars: readonly Bar[] }

/** So many years have room for their names on a phone. */
const CROWDED = 5

/** Stretches of time below each other; what is not sure is hatched. A table beside it says the same. */
export const Spans = ({ lanes }: { lanes: readonly Lane[] }) => {
  const t = useMessages(messages)
  const axis = axisOf(
    lanes.flatMap(({ bars }) => bars),
    today(),
  )
  const years = yearsOn(axis)
  const isVague = lanes.some(({ bars }) => bars.some(bar => isUnsure(axis, bar)))
  return (
    <div className={css.chart} aria-hidden>
      <div className={css.lanes}>
        <div className={css.grid} data-crowded={years.length > CROWDED}>
          {years.map(({ year, time }) => (
            <span key={year} className={css.year} style={{ insetInlineStart: `${placeOn(axis, time)}%` }}>
              {year}
            </span>
          ))}
          <span
            className={css.today}
            style={{ insetInlineStart: `${placeOn(axis, Date.parse(today()))}%` }}
          />
        </div>
        {lanes.map(({ key, label, bars }) => (
          <Fragment key={key}>
            <div className={css.label}>{label}</div>
            <div className={css.track}>
              {bars.map(bar => (
                <BarDrawn key={bar.key} axis={axis} bar={bar} />
              ))}
            </div>
          </Fragment>
        ))}
      </div>
      {isVague && <p className={css.legend}>{t.hatched}</p>}
    </div>
  )
}

const isUnsure = (axis: Axis, bar: Bar): boolean => {
  const { possible, sure } = drawn(axis, bar)
  return sure === null || possible.from !== sure.from || possible.to !== sure.to
}

const BarDrawn = ({ axis, bar }: { axis: Axis; bar: Bar }) => {
  const { possible, sure } = drawn(axis, bar)
  const part = ({ from, to }: { from: number; to: number }) => ({
    insetInlineStart: `${from}%`,
    width: `max(3px, ${to - from}%)`,
  })
  return (
    <>
      <span className={css.possible} data-tone={bar.tone} style={part(possible)} title={bar.title} />
      {sure && (
        <span className={css.sure} data-tone={bar.tone} style={part(sure)} title={bar.title}>
          <span>{bar.text}</span>
        </span>
      )}
    </>
  )
}
