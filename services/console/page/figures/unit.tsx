import { useFormat, useLanguage, useMessages } from '../i18n/index.ts'
import css from './figures.module.css'
import { messages } from './messages.ts'
import { unitForms } from './unit-names.ts'

/** The unit of a number; none is told to be none, as it is never guessed. */
export const FigureUnit = ({ unit, of }: { unit: string | null; of: number }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { lang } = useLanguage()
  if (unit === null) return <span className={css.none}>{t.noUnit}</span>
  return <bdi>{format.plural(of, ...unitForms(unit, lang))}</bdi>
}
