export type { Format } from './formats.ts'
export { type Lang, langs } from './lang.ts'
export { LanguageProvider, useFormat, useLanguage, useMessages } from './language.tsx'
export { defineMessages } from './messages.ts'
