import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metricQuery } from '../api/queries.ts'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { today } from '../scope/days.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { useMetricName } from '../words/metric-names.ts'
import { Breakdown } from './breakdown/breakdown.tsx'
import { Controls } from './controls/controls.tsx'
import { Evidence } from './evidence/evidence.tsx'
import { Headline } from './headline.tsx'
import { messages } from './messages.ts'
import css from './number.module.css'
import { type CataloguedMetric, questionOf } from './question.ts'
import { useAsked } from './use-asked.ts'

/** A number: what it is, what it means, how sure it is, what it is made of. */
export const NumberView = ({ metric }: { metric: CataloguedMetric }) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const [asked] = useAsked()
  const question = questionOf(metric, asked, asked, { lang, today: today() })
  const query = useQuery(metricQuery(metric.name, question))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{useMetricName()(metric.name)}</h1>
        {asked.knownAt === undefined && (
          <Link to="/changes/$metric" params={{ metric: metric.name }} search={asked}>
            {t.changedLately}
          </Link>
        )}
      </header>
      <Controls metric={metric} question={question} units={query.data?.units?.map(({ unit }) => unit)} />
      <Asked query={query}>
        {answer => (
          <>
            <Headline answer={answer} metric={metric} />
            <Card title={t.definition(String(answer.definition.version))}>
              <p>{answer.definition.text}</p>
            </Card>
            <Breakdown answer={answer} metric={metric} question={question} />
            <Evidence answer={answer} />
          </>
        )}
      </Asked>
    </div>
  )
}
