import { BarsDrawing, barsHeight, useAmount, useUncertainNote } from '../chart/index.ts'
import { useMessages } from '../i18n/index.ts'
import { TakeAlong } from '../take/index.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { useMetricName } from '../words/metric-names.ts'
import { GroupList } from './group-list.tsx'
import { messages } from './messages.ts'
import css from './overview.module.css'
import { rowsOf } from './rows.ts'
import { useGroups } from './use-groups.ts'
import type { View } from './view.ts'

/** What is counted by theme, kind or programme. */
export const GroupCard = (props: { view: View; dimension: 'theme' | 'kind' | 'programme' }) => {
  const { view, dimension } = props
  const t = useMessages(messages)
  const nameOf = useMetricName()
  const amount = useAmount()
  const uncertain = useUncertainNote()
  const { query, metric, csv, file, at } = useGroups(view, dimension)
  const title = t.dimensions[dimension]
  const { data } = query
  const rows = data ? rowsOf(data, t.none[dimension]) : []
  const notes = [
    ...(data?.headline ? [data.headline.basis] : []),
    ...uncertain(rows),
    ...(data?.additive === false ? [t.notAdditive] : []),
  ]
  const figure = {
    title: `${nameOf(metric)} – ${title.toLocaleLowerCase()}`,
    notes,
    height: barsHeight(rows),
    draw: ({ width }: { width: number }) => (
      <BarsDrawing rows={rows} width={width} tone={1} amount={amount} />
    ),
  }
  return (
    <Card
      title={title}
      tools={<TakeAlong what={title} file={file} csv={csv} {...(rows.length > 0 && { figure })} />}
    >
      <div aria-busy={query.isPlaceholderData}>
        <Asked query={query}>
          {() => (
            <>
              <GroupList label={title} {...{ rows, dimension, metric, at, view }} />
              {data?.additive === false && rows.length > 1 && <p className={css.note}>{t.notAdditive}</p>}
            </>
          )}
        </Asked>
      </div>
    </Card>
  )
}
