import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Scope } from '../scope/scope.ts'
import css from './overview.module.css'

/** What the page of a number takes besides the scope. */
export type NumberSearch = Scope & {
  readonly at?: string | undefined
  readonly level?: string | undefined
  readonly interval?: string | undefined
  readonly group?: string | undefined
}

/** Opens a number: what is behind it. */
export const NumberLink = (props: {
  metric: string
  search: { readonly [K in keyof NumberSearch]?: NumberSearch[K] | undefined }
  label?: string
  children: ReactNode
}) => (
  <Link
    to="/numbers/$metric"
    params={{ metric: props.metric }}
    search={props.search as never}
    className={css.number}
    {...(props.label && { 'aria-label': props.label })}
  >
    {props.children}
  </Link>
)
