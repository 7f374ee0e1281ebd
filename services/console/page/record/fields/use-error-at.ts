import { useLanguage } from '../../i18n/index.ts'
import { wrongInWords } from '../send/wrong-in-words.ts'
import { useForm } from './form-context.ts'

/** What is wrong exactly at a pointer into the event, in the reader's language. */
export const useErrorAt = () => {
  const { errors } = useForm()
  const { lang } = useLanguage()
  return (pointer: string): string | undefined => {
    const found = errors.find(error => error.pointer === pointer)
    return found && wrongInWords(found.message, lang)
  }
}
