import type { RecordedEvent } from '@partnerships/contracts'
import type { WholeStream } from '@partnerships/event-log'
import { type CopyText, copyTexts } from '../copy-texts.ts'
import { foldStream, type OpenedRow } from '../fold-stream.ts'
import type { ReadModel } from '../read-model.ts'
import { emptyStream } from '../stream.ts'

/** What whole streams give: rows to write, and their digest. */
export type FoldedStreams = { readonly texts: readonly CopyText[]; readonly digest: bigint }

/** Folds streams of a read model from their first events on. */
export const foldWholeStreams = (model: ReadModel, streams: readonly WholeStream[]): FoldedStreams => {
  const opened: OpenedRow[] = []
  let digest = 0n
  for (const { events } of streams) {
    const parsed = events.map(json => JSON.parse(json) as RecordedEvent)
    const changes = foldStream(model, emptyStream, parsed, digest)
    for (const row of changes.opened) opened.push(row)
    digest = changes.digest
  }
  const texts = copyTexts(opened).map(text => ({ ...text, rows: Buffer.from(text.rows) }))
  return { texts, digest }
}
