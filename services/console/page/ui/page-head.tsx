import type { ReactNode } from 'react'
import css from './page-head.module.css'

/** The head of a page about one thing: the way back, its name, what it is, and what can be done. */
export const PageHead = (props: { back: ReactNode; name: string; badges?: ReactNode; tools?: ReactNode }) => (
  <header className={css.head}>
    <p className={css.back}>{props.back}</p>
    <div className={css.line}>
      <h1>
        <bdi>{props.name}</bdi>
      </h1>
      {props.tools && <div className={css.tools}>{props.tools}</div>}
    </div>
    {props.badges && <p className={css.badges}>{props.badges}</p>}
  </header>
)

/** The parts of such a page, one below the other. */
export const Parts = ({ children }: { children: ReactNode }) => <div className={css.parts}>{children}</div>
