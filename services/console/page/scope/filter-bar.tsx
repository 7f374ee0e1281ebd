import { SlidersHorizontal, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import css from './filter-bar.module.css'
import { CompareFilter } from './filters/compare-filter.tsx'
import { KindFilter } from './filters/kind-filter.tsx'
import { KnownAtFilter } from './filters/known-at-filter.tsx'
import { type Period, PeriodFilter } from './filters/period-filter.tsx'
import { ProgrammeFilter } from './filters/programme-filter.tsx'
import { TerritoryFilter } from './filters/territory-filter.tsx'
import { ThemeFilter } from './filters/theme-filter.tsx'
import { messages } from './messages.ts'
import type { Scope } from './scope.ts'
import { useScope } from './use-scope.ts'

const filters = {
  programme: ProgrammeFilter,
  theme: ThemeFilter,
  territory: TerritoryFilter,
  kind: KindFilter,
  period: PeriodFilter,
  compare: CompareFilter,
  knownAt: KnownAtFilter,
}

type Filter = keyof typeof filters

const keysOf = (filter: Filter): readonly (keyof Scope)[] => (filter === 'period' ? ['from', 'to'] : [filter])

/**
 * What is looked at, to be chosen; it lives in the address. `shows` says by what a page can be filtered, `opening`
 * what period it shows when none is chosen, `kinds` which kinds there are when they are not those of partnerships;
 * `children` are filters of the page's own.
 */
export const FilterBar = (props: {
  shows: readonly Filter[]
  opening?: Period | undefined
  kinds?: readonly string[]
  /** What the page's own filters are set to, by their search parameters. */
  own?: Readonly<Record<string, string | undefined>>
  children?: ReactNode
}) => {
  const { shows, opening, kinds, own = {} } = props
  const t = useMessages(messages)
  const format = useFormat()
  const [scope, setScope] = useScope()
  const [isOpen, setIsOpen] = useState(false)
  const keys = [...shows.flatMap(keysOf), ...Object.keys(own)]
  const isSet = (filter: Filter) => keysOf(filter).some(key => scope[key] !== undefined)
  const count = shows.filter(isSet).length + Object.values(own).filter(value => value !== undefined).length
  const [resets, setResets] = useState(0)
  const reset = () => {
    setScope(Object.fromEntries(keys.map(key => [key, undefined])))
    setResets(times => times + 1)
  }
  return (
    <search className={css.bar} aria-label={t.filters} data-open={isOpen}>
      <div className={css.opener}>
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(open => !open)}>
          <SlidersHorizontal size={16} aria-hidden />
          {t.filters}
          {count > 0 && ` · ${t.set(format.number(count))}`}
        </Button>
      </div>
      <div className={css.fields}>
        {shows.map(filter => {
          if (filter === 'period') return <PeriodFilter key={`${filter} ${resets}`} opening={opening} />
          if (filter === 'kind') return <KindFilter key={filter} {...(kinds && { kinds })} />
          const Filter = filters[filter]
          return <Filter key={filter} />
        })}
        {props.children}
        {count > 0 && (
          <div className={css.reset}>
            <Button look="quiet" onPress={reset}>
              <X size={16} aria-hidden />
              {t.reset}
            </Button>
          </div>
        )}
      </div>
    </search>
  )
}
