import { useMessages } from '../../i18n/index.ts'
import type { DataKey } from './keys.ts'
import { fieldHints, fieldNames } from './messages.ts'

/** What the field at a pointer into the data is called, and what it wants. */
export const useFieldNames = () => {
  const names = useMessages(fieldNames)
  const { hints } = useMessages(fieldHints)
  return {
    nameAt: (pointer: string): string => {
      const key = pointer.slice(pointer.lastIndexOf('/') + 1)
      return Object.hasOwn(names, key) ? names[key as DataKey] : key
    },
    hintAt: (pointer: string): string | undefined => hints[pointer],
  }
}
