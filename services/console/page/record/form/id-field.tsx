import { useQuery } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/text-field.tsx'
import { SOURCE } from '../event/event-of.ts'
import { useErrorAt } from '../fields/use-error-at.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { wrongInWords } from '../send/wrong-in-words.ts'

const isId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/.test(id)

/** Whether something was ever recorded of a subject, but by this very draft; undefined until that is known. */
export const useTaken = (subject: string, event: string): boolean | undefined => {
  const { data } = useQuery({
    queryKey: ['first of', subject],
    queryFn: async ({ signal }) => (await client.events({ subject, limit: 1 }, { signal })).data.events,
    enabled: isId(subject.slice(subject.indexOf('/') + 1)),
    placeholderData: undefined,
  })
  return data?.some(({ id, source }) => source !== SOURCE || id !== event)
}

/** The id of something new: proposed, and free to be changed while it is new. */
export const IdField = (props: {
  value: string
  onChange: (id: string) => void
  isTaken: boolean | undefined
}) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const errorAt = useErrorAt()
  const { value, isTaken } = props
  return (
    <div data-field="/subject">
      <TextField
        label={`${t.id} *`}
        hint={t.idHint}
        value={value}
        onChange={props.onChange}
        error={isTaken ? wrongInWords('is taken', lang) : errorAt('/subject')}
        isRequired
      />
      {isId(value) && isTaken === false && <p className={css.free}>{t.idFree}</p>}
    </div>
  )
}
