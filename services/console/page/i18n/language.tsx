import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type Format, formats } from './formats.ts'
import { firstLang, type Lang, rememberLang } from './lang.ts'

type Language = { lang: Lang; setLang: (lang: Lang) => void }

const LanguageContext = createContext<Language | null>(null)

/** What the page speaks; `setLang` is remembered in this browser. */
export const useLanguage = (): Language => {
  const language = use(LanguageContext)
  if (!language) throw new Error('outside of LanguageProvider')
  return language
}

/** The words of a part of the page, in the language chosen. */
export const useMessages = <T,>(messages: { readonly [L in Lang]: T }): T => messages[useLanguage().lang]

/** Numbers and dates as the language writes them. */
export const useFormat = (): Format => formats[useLanguage().lang]

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLang] = useState(firstLang)
  useEffect(() => {
    document.documentElement.lang = lang
    rememberLang(lang)
  }, [lang])
  const language = useMemo(() => ({ lang, setLang }), [lang])
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={lang === 'fr' ? 'fr-FR' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  )
}
