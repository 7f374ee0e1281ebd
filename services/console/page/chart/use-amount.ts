import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** A number as it is read: one that is not certain as the range from what is sure to what is possible. */
export const useAmount = () => {
  const format = useFormat()
  const t = useMessages(messages)
  return ({ value, possible }: { readonly value: number; readonly possible: number }): string =>
    value === possible ? format.number(value) : t.range(format.number(value), format.number(possible))
}
