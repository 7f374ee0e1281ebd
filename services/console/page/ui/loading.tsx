import { useMessages } from '../i18n/index.ts'
import css from './loading.module.css'
import { messages } from './messages.ts'

export const Loading = () => (
  <p className={css.loading} role="status">
    {useMessages(messages).loading}
  </p>
)
