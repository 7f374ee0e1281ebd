import { useLanguage, useMessages } from '../../i18n/index.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'
import { useProgrammes } from './use-programmes.ts'
import { withChosen } from './with-chosen.ts'

/** The themes that the programmes name. */
export const ThemeFilter = () => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const [{ theme }, setScope] = useScope()
  const names = new Map(
    useProgrammes().flatMap(({ themes }) => themes.map(({ key, label }) => [key, label[lang]])),
  )
  const options = [...names].map(([key, label]) => ({ key, label }))
  options.sort((a, b) => a.label.localeCompare(b.label, lang))
  return (
    <ComboBox
      label={t.theme}
      placeholder={t.allThemes}
      options={withChosen(options, theme)}
      value={theme}
      onChange={chosen => setScope({ theme: chosen })}
    />
  )
}
