import type { ReactNode } from 'react'
import css from './badge.module.css'

/** A short word about something: `good` for what goes on, `bad` for what was cut short. */
export const Badge = (props: {
  tone?: 'plain' | 'good' | 'warn' | 'bad' | 'accent'
  children: ReactNode
}) => (
  <span className={css.badge} data-tone={props.tone ?? 'plain'}>
    {props.children}
  </span>
)
