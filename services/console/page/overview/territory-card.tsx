import { france } from '@partnerships/territories/france'
import { useNavigate } from '@tanstack/react-router'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { FranceMap, MAP_HEIGHT, type MapLevel, MapPicture, mapMessages } from '../map/index.ts'
import { TakeAlong } from '../take/index.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { Choice } from '../ui/choice.tsx'
import { useMetricName } from '../words/metric-names.ts'
import { useChoices } from './choices.ts'
import { GroupList } from './group-list.tsx'
import { messages } from './messages.ts'
import css from './overview.module.css'
import { NONE, rowsOf } from './rows.ts'
import { useGroups } from './use-groups.ts'
import type { View } from './view.ts'

const levels = ['region', 'department'] as const

/** A region, once chosen, is looked at by its departments. */
const along = (code: string): { level: MapLevel } | object =>
  france(code)?.level === 'region' ? { level: 'department' } : {}

/** What is counted by place: a map to look at and choose from, and the same as a list. */
export const TerritoryCard = ({ view }: { view: View }) => {
  const t = useMessages(messages)
  const credit = useMessages(mapMessages).creditLine
  const { lang } = useLanguage()
  const nameOf = useMetricName()
  const navigate = useNavigate()
  const [{ level }, choose] = useChoices()
  const { query, metric, csv, file, at } = useGroups(view, 'territory', level)
  const title = t.dimensions.territory
  const { data } = query
  const rows = data ? rowsOf(data, t.none[level]) : []
  const values = new Map(rows.filter(({ key }) => key !== NONE).map(row => [row.key, row]))
  const placeOf = (code: string) => france(code)?.name(lang) ?? code
  const { territory } = view.scope
  const narrow = (code: string) => {
    const change = { territory: code, ...along(code) }
    navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false } as never)
  }
  const figure = {
    title: `${nameOf(metric)} – ${t.levels[level].toLocaleLowerCase()}`,
    notes: [...(data?.headline ? [data.headline.basis] : []), credit],
    height: MAP_HEIGHT,
    draw: ({ width }: { width: number }) => <MapPicture values={values} level={level} width={width} />,
  }
  const tools = (
    <>
      <Choice
        label={t.level}
        options={levels.map(key => ({ key, label: t.levels[key] }))}
        value={level}
        onChange={key => choose({ level: key })}
      />
      <TakeAlong what={title} file={file} csv={csv} {...(data && { figure })} />
    </>
  )
  return (
    <Card title={title} tools={tools}>
      <div aria-busy={query.isPlaceholderData}>
        <Asked query={query}>
          {() => (
            <div className={css.places}>
              <FranceMap
                label={`${t.mapLabel}, ${nameOf(metric)}`}
                {...{ values, level }}
                nameOf={placeOf}
                chosen={territory}
                onChoose={narrow}
              />
              <div>
                <div className={css.placeList} data-long={rows.length > 30}>
                  <GroupList
                    label={title}
                    dimension="territory"
                    along={along}
                    {...{ rows, metric, at, view }}
                  />
                </div>
                <p className={css.note}>{t.notAdditive}</p>
              </div>
            </div>
          )}
        </Asked>
      </div>
    </Card>
  )
}
