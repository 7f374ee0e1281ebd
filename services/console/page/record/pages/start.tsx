import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { SubjectBox } from '../../words/subject-box.tsx'
import { messages } from './messages.ts'
import { news } from './news.ts'
import css from './pages.module.css'
import { Unfinished } from './unfinished.tsx'

const SomethingNew = () => {
  const t = useMessages(messages)
  const [scope] = useScope()
  return (
    <Card title={t.fresh}>
      <ul className={css.tiles}>
        {news.map(([kind, type]) => (
          <li key={kind}>
            <Link to="/record" search={{ ...scope, type }} className={css.tile}>
              {t.kinds[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const collections = {
  partnership: 'partnerships',
  organisation: 'organisations',
  programme: 'programmes',
  activity: 'activities',
  figure: 'figures',
} as const
type Aggregate = keyof typeof collections

const SomethingKnown = () => {
  const t = useMessages(messages)
  const [scope] = useScope()
  const navigate = useNavigate()
  const [aggregate, setAggregate] = useState<Aggregate>('partnership')
  const options = (Object.keys(collections) as Aggregate[]).map(key => ({ key, label: t.aggregates[key] }))
  const go = (id: string | undefined) => {
    if (id !== undefined) navigate({ to: '/record', search: { ...scope, subject: `${aggregate}/${id}` } })
  }
  return (
    <Card title={t.existing}>
      <div className={css.pair}>
        <Select
          label={t.what}
          options={options}
          value={aggregate}
          onChange={key => setAggregate(key as Aggregate)}
        />
        <SubjectBox
          key={aggregate}
          collection={collections[aggregate]}
          label={t.which}
          value={undefined}
          onChange={go}
          placeholder={t.search}
        />
      </div>
    </Card>
  )
}

/** What can be recorded, and what was begun. */
export const Start = () => (
  <div className={css.start}>
    <Unfinished />
    <SomethingKnown />
    <SomethingNew />
  </div>
)
