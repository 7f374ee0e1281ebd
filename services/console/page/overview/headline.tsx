import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metricQuery } from '../api/queries.ts'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { Asked } from '../ui/asked.tsx'
import { Caveats } from './caveats.tsx'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import css from './overview.module.css'
import { searchOf } from './search-of.ts'
import type { View } from './view.ts'

/** The sentence that the server made of the numbers, what it rests on, and what makes it uncertain. */
export const Headline = ({ view }: { view: View }) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const { base, period, compare } = view
  const { knownAt } = view.scope
  const query = useQuery(metricQuery('new-partnerships', { ...base, ...period, compare, lang }))
  return (
    <div className={css.headline} aria-busy={query.isPlaceholderData}>
      <Asked query={query}>
        {metric => (
          <>
            <div role="status">
              <h1>{metric.headline?.text ?? t.overview}</h1>
              <p className={css.basis}>{metric.headline?.basis}</p>
            </div>
            <Caveats metric={metric} />
            <p className={css.behind}>
              <NumberLink metric="new-partnerships" search={searchOf(view)}>
                {t.seeBehind}
              </NumberLink>
              {knownAt !== undefined && (
                <Link
                  to="/changes/$metric"
                  params={{ metric: 'new-partnerships' }}
                  search={{ ...searchOf(view), knownAt: undefined, knownFrom: knownAt } as never}
                >
                  {t.changedSince}
                </Link>
              )}
            </p>
          </>
        )}
      </Asked>
    </div>
  )
}
