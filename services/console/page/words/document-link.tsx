import { useMessages } from '../i18n/index.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { documentMessages } from './document-messages.ts'

type Document = { readonly title: string; readonly published?: string; readonly url?: string }

/** An address that is safe to follow; others are only shown. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** Leads out of the page, to what somebody else wrote. */
export const WebLink = ({ url, children }: { url: string; children?: string }) =>
  isWeb(url) ? (
    <a href={url} rel="noopener noreferrer" target="_blank">
      <bdi>{children ?? url}</bdi>
    </a>
  ) : (
    <bdi>{children ?? url}</bdi>
  )

/** Where something was read: title, date and address. */
export const DocumentLink = ({ source }: { source: Document }) => {
  const t = useMessages(documentMessages)
  return (
    <cite>
      {source.url ? <WebLink url={source.url}>{source.title}</WebLink> : <bdi>{source.title}</bdi>}
      {source.published && (
        <>
          {' '}
          ({t.published} <EffectiveDate date={source.published} />)
        </>
      )}
    </cite>
  )
}
