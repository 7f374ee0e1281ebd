import { parentPort, workerData } from 'node:worker_threads'
import type { WholeStream } from '@partnerships/event-log'
import { readModels } from '../../read-models.ts'
import type { ReadModel } from '../read-model.ts'
import { foldWholeStreams } from './fold-whole-streams.ts'

/** Which read model a worker folds. */
export type FoldWorkerData = Pick<ReadModel, 'name' | 'version'>

const { name, version } = workerData as FoldWorkerData
const model = readModels.find(one => one.name === name && one.version === version)
if (!model) throw new Error(`There is no read model ${name} ${version}`)

/** Handed over rather than copied; a small buffer is a part of one that others share. */
const owned = ({ buffer, byteLength }: Buffer): ArrayBufferLike[] =>
  buffer.byteLength === byteLength ? [buffer] : []

parentPort?.on('message', (streams: readonly WholeStream[]) => {
  const folded = foldWholeStreams(model, streams)
  const buffers = folded.texts.flatMap(({ rows }) => owned(rows as Buffer))
  parentPort?.postMessage(folded, buffers as ArrayBuffer[])
})
