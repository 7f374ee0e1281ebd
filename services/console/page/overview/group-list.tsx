import { Bars, type Row } from '../chart/index.ts'
import { NarrowLink } from './narrow-link.tsx'
import { NumberLink } from './number-link.tsx'
import { NONE } from './rows.ts'
import { searchOf } from './search-of.ts'
import type { View } from './view.ts'

/** The groups of a dimension: a name narrows what is looked at to it, a number is opened. */
export const GroupList = (props: {
  label: string
  rows: readonly Row[]
  dimension: 'theme' | 'kind' | 'programme' | 'territory'
  metric: string
  at: string | undefined
  view: View
  /** What else changes in the address when it is narrowed. */
  along?: (key: string) => object
}) => {
  const { label, rows, dimension, metric, at, view, along } = props
  return (
    <Bars
      label={label}
      rows={rows}
      tone={1}
      name={({ key, name }) =>
        key === NONE ? (
          name
        ) : (
          <NarrowLink
            name={name}
            change={{ [dimension]: key, ...along?.(key) }}
            isChosen={view.scope[dimension] === key}
          />
        )
      }
      number={({ key, name }, text) =>
        key === NONE ? (
          text
        ) : (
          <NumberLink
            metric={metric}
            label={`${name} : ${text}`}
            search={{ ...searchOf(view), [dimension]: key, at }}
          >
            {text}
          </NumberLink>
        )
      }
    />
  )
}
