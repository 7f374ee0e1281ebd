import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { defineMessages, useLanguage, useMessages } from '../i18n/index.ts'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { useMetricName } from '../words/metric-names.ts'
import css from './number.module.css'
import { catalogueQuery } from './queries.ts'

const messages = defineMessages({
  en: {
    title: 'All numbers',
    lead: 'Each has a definition, and can be opened down to the events behind it.',
    sorts: {
      flow: 'What happened in a period',
      stock: 'What there is on a day',
      ratio: 'Rates and times',
      list: 'What others have published',
    },
  },
  fr: {
    title: 'Tous les indicateurs',
    lead: 'Chacun a une définition et s’ouvre jusqu’aux événements qui le fondent.',
    sorts: {
      flow: 'Ce qui s’est passé dans une période',
      stock: 'Ce qui existe un jour donné',
      ratio: 'Taux et délais',
      list: 'Ce que d’autres ont publié',
    },
  },
})

/** The catalogue: every number by what sort it is, with its definition. */
export const NumbersPage = () => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const [scope] = useScope()
  const nameOf = useMetricName()
  return (
    <div className={css.page}>
      <header>
        <h1>{t.title}</h1>
        <p className={css.basis}>{t.lead}</p>
      </header>
      <Asked query={useQuery(catalogueQuery)}>
        {({ items }) =>
          Object.entries(Object.groupBy(items, ({ sort }) => (sort === 'duration' ? 'ratio' : sort))).map(
            ([sort, metrics]) => (
              <Card key={sort} title={t.sorts[sort as keyof typeof t.sorts]}>
                <dl className={css.catalogue}>
                  {metrics.map(({ name, definition }) => (
                    <div key={name}>
                      <dt>
                        <Link to="/numbers/$metric" params={{ metric: name }} search={scope}>
                          {nameOf(name)}
                        </Link>
                      </dt>
                      <dd>{definition.text[lang]}</dd>
                    </div>
                  ))}
                </dl>
              </Card>
            ),
          )
        }
      </Asked>
    </div>
  )
}
