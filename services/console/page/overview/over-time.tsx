import { useMessages } from '../i18n/index.ts'
import { Choice } from '../ui/choice.tsx'
import { useChoices } from './choices.ts'
import { messages } from './messages.ts'
import css from './overview.module.css'
import { SeriesCard, type SeriesMetric } from './series-card.tsx'
import { intervals, type View } from './view.ts'

const seriesMetrics: readonly SeriesMetric[] = [
  { name: 'new-partnerships', drawn: 'columns', tone: 1 },
  { name: 'active-partnerships', drawn: 'line', tone: 1 },
  { name: 'ended-partnerships', drawn: 'columns', tone: 2 },
  { name: 'renewed-partnerships', drawn: 'columns', tone: 3 },
]

/** How the main numbers went, each in a chart of its own. */
export const OverTime = ({ view }: { view: View }) => {
  const t = useMessages(messages)
  const [{ interval }, choose] = useChoices()
  const options = intervals.map(key => ({ key, label: t.intervals[key] }))
  return (
    <section className={css.part}>
      <header className={css.partHead}>
        <h2>{t.overTime}</h2>
        <span className={css.printed}>{`${t.by} ${t.intervals[interval]}`.toLocaleLowerCase()}</span>
        <span className={css.hint}>{t.inPeriod}</span>
        <Choice label={t.by} options={options} value={interval} onChange={key => choose({ interval: key })} />
      </header>
      <div className={css.charts}>
        {seriesMetrics.map(metric => (
          <SeriesCard key={metric.name} metric={metric} view={view} interval={interval} />
        ))}
      </div>
    </section>
  )
}
