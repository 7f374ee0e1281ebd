import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** A number with the unit that it is in, if it has one: 12 days, 1,200 €. */
export const useAmount = () => {
  const format = useFormat()
  const units: Readonly<Record<string, (count: number) => string>> = useMessages(messages).units
  return (value: number, unit?: string): string =>
    unit === undefined ? format.number(value) : `${format.number(value)}\u00a0${units[unit]?.(value) ?? unit}`
}
