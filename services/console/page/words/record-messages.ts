import { defineMessages } from '../i18n/index.ts'

export const recordMessages = defineMessages({
  en: { record: 'Record an event' },
  fr: { record: 'Saisir un événement' },
})
