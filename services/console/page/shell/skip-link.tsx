import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import css from './shell.module.css'

export const SkipLink = () => (
  <a className={css.skip} href="#main">
    {useMessages(messages).skip}
  </a>
)
