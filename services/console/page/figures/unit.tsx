import { useMessages } from '../i18n/index.ts'
import css from './figures.module.css'
import { messages } from './messages.ts'

/** The unit in the words of the source; none is told to be none, as it is never guessed. */
export const FigureUnit = ({ unit }: { unit: string | null }) => {
  const t = useMessages(messages)
  return unit === null ? <span className={css.none}>{t.noUnit}</span> : <bdi>{unit}</bdi>
}
