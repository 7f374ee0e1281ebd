export const langs = ['fr', 'en'] as const
export type Lang = (typeof langs)[number]

const KEY = 'lang'

export const isLang = (text: unknown): text is Lang => langs.includes(text as Lang)

/** The language chosen before, else the first of the browser's that there is, else English. */
export const firstLang = (): Lang => {
  const chosen = localStorage.getItem(KEY)
  if (isLang(chosen)) return chosen
  return navigator.languages.map(language => language.slice(0, 2)).find(isLang) ?? 'en'
}

export const rememberLang = (lang: Lang): void => localStorage.setItem(KEY, lang)
