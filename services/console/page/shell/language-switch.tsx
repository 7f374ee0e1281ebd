import { langs, useLanguage, useMessages } from '../i18n/index.ts'
import { Choice } from '../ui/choice.tsx'
import { messages } from './messages.ts'

export const LanguageSwitch = () => {
  const t = useMessages(messages)
  const { lang, setLang } = useLanguage()
  const options = langs.map(key => ({ key, label: key.toUpperCase() }))
  return <Choice label={t.language} options={options} value={lang} onChange={setLang} />
}
