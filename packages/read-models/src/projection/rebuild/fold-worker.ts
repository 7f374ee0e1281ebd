import { parentPort, workerData } from 'node:worker_threads'
import type { RecordedEvent } from '@partnerships/contracts'
import type { WholeStream } from '@partnerships/event-log'
import { readModels } from '../../read-models.ts'
import { type CopyText, copyTexts } from '../copy-texts.ts'
import { foldStream, type OpenedRow } from '../fold-stream.ts'
import type { ReadModel } from '../read-model.ts'
import { emptyStream } from '../stream.ts'

/** Which read model a worker folds. */
export type FoldWorkerData = Pick<ReadModel, 'name' | 'version'>

/** What whole streams give: rows to write, and their digest. */
export type FoldedStreams = { readonly texts: readonly CopyText[]; readonly digest: bigint }

const { name, version } = workerData as FoldWorkerData
const model = readModels.find(one => one.name === name && one.version === version)
if (!model) throw new Error(`There is no read model ${name} ${version}`)

const foldStreams = (streams: readonly WholeStream[]): FoldedStreams => {
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

/** Handed over rather than copied; a small buffer is a part of one that others share. */
const owned = ({ buffer, byteLength }: Buffer): ArrayBufferLike[] =>
  buffer.byteLength === byteLength ? [buffer] : []

parentPort?.on('message', (streams: readonly WholeStream[]) => {
  const folded = foldStreams(streams)
  const buffers = folded.texts.flatMap(({ rows }) => owned(rows as Buffer))
  parentPort?.postMessage(folded, buffers as ArrayBuffer[])
})
