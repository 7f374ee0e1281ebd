import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from './dialog.module.css'
import { messages } from './messages.ts'

/** Over the page, until it is closed; Escape closes it too. */
export const Dialog = (props: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}) => {
  const t = useMessages(messages)
  return (
    <ModalOverlay
      className={css.overlay}
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      isDismissable
    >
      <Modal className={css.modal}>
        <AriaDialog className={css.dialog}>
          <header className={css.header}>
            <Heading slot="title">{props.title}</Heading>
            <Button className={css.close} aria-label={t.close} onPress={props.onClose}>
              <X size={18} aria-hidden />
            </Button>
          </header>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
