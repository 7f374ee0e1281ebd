import { useMessages } from '../i18n/index.ts'
import { Choice } from '../ui/choice.tsx'
import { useChoices } from './choices.ts'
import { GroupCard } from './group-card.tsx'
import { messages } from './messages.ts'
import css from './overview.module.css'
import { TerritoryCard } from './territory-card.tsx'
import type { View } from './view.ts'

const counts = ['new', 'active'] as const

/** By theme, kind, programme and place. */
export const Breakdown = ({ view }: { view: View }) => {
  const t = useMessages(messages)
  const [{ count }, choose] = useChoices()
  return (
    <section className={`${css.part} ${css.breakdown}`}>
      <header className={css.partHead}>
        <h2>{t.breakdown}</h2>
        <span className={css.printed}>{t.counts[count]}</span>
        <Choice
          label={t.count}
          options={counts.map(key => ({ key, label: t.counts[key] }))}
          value={count}
          onChange={key => choose({ count: key })}
        />
      </header>
      <div className={css.groups}>
        <GroupCard view={view} dimension="theme" />
        <GroupCard view={view} dimension="kind" />
        <GroupCard view={view} dimension="programme" />
      </div>
      <TerritoryCard view={view} />
    </section>
  )
}
