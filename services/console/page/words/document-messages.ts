import { defineMessages } from '../i18n/index.ts'

export const documentMessages = defineMessages({
  en: { published: 'published' },
  fr: { published: 'publié :' },
})
