import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** What filters and dimensions are called. */
export const useFilterNames = (): ((name: string) => string) => {
  const names: Readonly<Record<string, string>> = useMessages(messages).dimensions
  return name => names[name] ?? name
}
