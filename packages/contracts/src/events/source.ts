import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Name, WebAddress } from '../text.ts'

/** Where something was read: a document's title, its date and address. */
export const DocumentSource = z.strictObject({
  title: Name,
  published: EffectiveDate.optional(),
  url: WebAddress.optional(),
})
