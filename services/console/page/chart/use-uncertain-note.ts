import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** What a picture has to say of its pale parts; nothing where everything is sure. */
export const useUncertainNote = () => {
  const t = useMessages(messages)
  return (shown: readonly { readonly value: number; readonly possible: number }[]): string[] =>
    shown.some(({ value, possible }) => value !== possible) ? [t.palePossible] : []
}
