import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WholeStream } from '@partnerships/event-log'
import type { ReadModel } from '../read-model.ts'
import { type FoldedStreams, foldWholeStreams } from './fold-whole-streams.ts'
import type { FoldWorkerData } from './fold-worker.ts'

/** Who folds whole streams of a read model. */
export type FoldWorkers = {
  /** How many slices are worth having under way: each folds one and has one waiting. */
  readonly depth: number
  /** Folds a slice; slices are folded in the order in which they are given, thread by thread. */
  fold(streams: readonly WholeStream[]): Promise<FoldedStreams>
  stop(): Promise<void>
}

type Waiting = { resolve(folded: FoldedStreams): void; reject(error: unknown): void }

const script = new URL('./fold-worker.ts', import.meta.url)

const startLane = ({ name, version }: ReadModel) => {
  const workerData: FoldWorkerData = { name, version }
  const worker = new Worker(script, { workerData })
  const waiting: Waiting[] = []
  worker.on('message', folded => waiting.shift()?.resolve(folded))
  worker.on('error', error => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return { worker, waiting }
}

/** Not worth starting a thread for, which reads all modules anew. */
const fewEvents = 20_000

/** Those who fold so many events: threads, or for a few events nobody but who asks. */
export const foldersOf = (model: ReadModel, events: number): FoldWorkers =>
  events > fewEvents ? createFoldWorkers(model) : foldHere(model)

const foldHere = (model: ReadModel): FoldWorkers => ({
  depth: 1,
  fold: async streams => foldWholeStreams(model, streams),
  stop: async () => undefined,
})

/** Starts threads as they are needed, up to one a core unless told. */
const createFoldWorkers = (model: ReadModel, threads: number = availableParallelism()): FoldWorkers => {
  const lanes: ReturnType<typeof startLane>[] = []
  let next = 0
  return {
    depth: 2 * threads,
    fold: streams => {
      const { worker, waiting } = lanes[next] ?? startLane(model)
      lanes[next] = { worker, waiting }
      next = (next + 1) % threads
      const { promise, ...settle } = Promise.withResolvers<FoldedStreams>()
      waiting.push(settle)
      worker.postMessage(streams)
      return promise
    },
    stop: async () => {
      await Promise.all(lanes.map(({ worker }) => worker.terminate()))
    },
  }
}
