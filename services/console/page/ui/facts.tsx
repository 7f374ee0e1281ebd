import type { ReactNode } from 'react'
import css from './facts.module.css'

/** What there is to say about something, name by name; a fact without a value is left out. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={css.facts}>{children}</dl>

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => {
  const isNothing = children === undefined || children === null || children === false || children === ''
  if (isNothing) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
