import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import type { Drafting } from '../draft/use-draft.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { useOnline } from '../send/use-online.ts'
import type { Recording } from './use-record.ts'

/** Sends the form, or throws it away; says when there is no network. */
export const SendBar = ({ recording, drafting }: { recording: Recording; drafting: Drafting }) => {
  const t = useMessages(messages)
  const isOnline = useOnline()
  const { isSending, failure, isRetraction } = recording
  const first = isRetraction ? t.takeBack : t.send
  const label = failure === undefined ? first : t.sendAgain
  return (
    <>
      <p role="status" className={isOnline ? css.kept : css.offline}>
        {isOnline ? t.kept : t.offline}
      </p>
      <div className={css.actions}>
        <Button type="submit" look={isRetraction ? 'bad' : 'primary'} isPending={isSending}>
          {isSending ? t.sending : label}
        </Button>
        {drafting.draft.changed > 0 && (
          <Button
            look="quiet"
            onPress={() => {
              drafting.discard()
              recording.again()
            }}
          >
            {t.discard}
          </Button>
        )}
      </div>
    </>
  )
}
