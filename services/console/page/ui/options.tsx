import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from './field.module.css'
import { messages } from './messages.ts'

/** What opens below a field to choose from; it says so when nothing is found. */
export const Options = (props: {
  items: readonly { readonly id: string; readonly label: string }[]
  isPending?: boolean | undefined
}) => {
  const t = useMessages(messages)
  return (
    <Popover className={css.popover}>
      <ListBox
        className={css.options}
        items={props.items}
        renderEmptyState={() => (
          <div className={css.none}>{props.isPending ? t.loading : t.nothingFound}</div>
        )}
      >
        {({ id, label }) => (
          <ListBoxItem id={id} className={css.option}>
            {label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
