import type { Item } from '@partnerships/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'
import { type Lang, useFormat, useLanguage, useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { messages } from './messages.ts'

type Figure = Pick<Item<'figures'>, 'id' | 'indicator' | 'about' | 'territory' | 'period' | 'metric'>

/** What the ledger itself counts where the figure names one of its metrics. */
const ledgerQuery = (figure: Figure, knownAt: string | undefined, lang: Lang) =>
  queryOptions({
    queryKey: ['ledger-number', figure.id, figure.metric, knownAt, lang],
    queryFn: async ({ signal }) => {
      const { indicator, about, territory, period } = figure
      const query = { indicator, about, territory, period, knownAt, lang, limit: 200 }
      const reflecting = knownAt === undefined ? newestPosition() : undefined
      const { data } = await client.figuresMetric(query, { signal, reflecting })
      return data.items.find(item => item.figure === `figure/${figure.id}`)?.ledger ?? null
    },
    enabled: figure.metric !== undefined,
    meta: { fixed: knownAt !== undefined },
  })

/** The ledger's own number beside a published one, and the way to what is behind it. */
export const LedgerNumber = ({ figure }: { figure: Figure }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { lang } = useLanguage()
  const [{ knownAt }] = useScope()
  const { data: ledger } = useQuery(ledgerQuery(figure, knownAtOf(knownAt), lang))
  if (!figure.metric || !ledger) return null
  if ('problem' in ledger)
    return (
      <span>
        {t.ledgerProblem} <bdi>{ledger.problem.detail}</bdi>
      </span>
    )
  const { from, to, headline, total } = ledger
  const number = total && 'value' in total && total.value !== null ? format.number(Number(total.value)) : '–'
  const { name, query } = figure.metric
  const search = { ...Object.fromEntries(new URLSearchParams(query)), from, to, knownAt }
  return (
    <Link to="/numbers/$metric" params={{ metric: name }} search={search as never}>
      {headline?.text ?? number}
    </Link>
  )
}
