import type { ReactNode } from 'react'
import css from './card.module.css'

/** A part of a page with a title; `tools` stand beside the title. */
export const Card = (props: { title: ReactNode; tools?: ReactNode; children: ReactNode }) => (
  <section className={css.card}>
    <header className={css.header}>
      <h2>{props.title}</h2>
      {props.tools && <div className={css.tools}>{props.tools}</div>}
    </header>
    {props.children}
  </section>
)
