import { jetstreamManager } from '@nats-io/jetstream'
import { ledgerHead, readAfter } from '@partnerships/event-log'
import { connectNats, messageId, readStream, streamName, subjectOf } from '@partnerships/messaging'
import { createLog } from '@partnerships/service-kit'
import { ownNats } from '@partnerships/testing'
import { expect, onTestFinished } from 'vitest'
import { type Relay, type RelayDeps, startRelay } from '../src/app.ts'
import { testLedger } from './ledger.ts'

export type Stage = Awaited<ReturnType<typeof setStage>>

const log = createLog('relay', process.env.LOG_LEVEL ?? 'silent')

/** A ledger and a NATS server for one test, which may start relays between them and do harm to either. */
export async function setStage() {
  const ledger = await testLedger()
  onTestFinished(ledger.drop)
  const server = await ownNats()
  if (!server) throw new Error('these tests need a nats-server')
  onTestFinished(server.dispose)
  const nats = connectNats(server.url, 'test')
  onTestFinished(() => nats.close())

  /** Starts a relay with a connection of its own; it looks more often than in earnest. */
  const relay = (settings: Partial<RelayDeps> = {}): Relay => {
    const own = connectNats(server.url, 'relay')
    const started = startRelay({
      pool: ledger.pool,
      nats: own,
      log,
      watchMs: 200,
      standbyMs: 200,
      ...settings,
    })
    const stop = async () => {
      await started.stop()
      await own.close()
    }
    onTestFinished(stop)
    return { ...started, stop }
  }
  const manager = async () => jetstreamManager(await nats.connected(), { checkAPI: false })

  return { ledger, server, nats, relay, manager }
}

/** Expects something that takes its time. */
export const eventually = <T>(state: () => T) => expect.poll(state, { timeout: 20_000, interval: 20 })

/** Waits until every sequence of the stream from `first` on holds its position, and nothing is missing or too much. */
export async function expectInStep(stage: Stage, first = 1): Promise<void> {
  const { position } = await ledgerHead(stage.ledger.pool)
  const range = async () => {
    const stream = await readStream(await stage.nats.connected()).catch(() => null)
    return stream && { first: stream.first, last: stream.last, messages: stream.messages }
  }
  const whole = { first, last: position, messages: position - first + 1 }
  await eventually(range).toEqual(whole)
  await eventually(() => firstFault(stage, first).catch(String)).toBeNull()
  expect(await range()).toEqual(whole)
}

/** Compares the whole stream with the ledger; says which message is not as it should be. */
async function firstFault({ ledger, manager }: Stage, first: number): Promise<string | null> {
  const { ledgerid } = await ledgerHead(ledger.pool)
  const { streams } = await manager()
  for (let after = first - 1; ; ) {
    const events = await readAfter(ledger.pool, after, 500)
    const messages = await Promise.all(events.map(e => streams.getMessage(streamName, { seq: e.position })))
    for (const [index, event] of events.entries()) {
      const message = messages[index]
      const right =
        message?.header.get('Nats-Msg-Id') === messageId(event.position, ledgerid) &&
        message.header.get('Ledger-Id') === ledgerid &&
        message.subject === subjectOf(event) &&
        message.string() === event.json
      if (!right) return `sequence ${event.position} does not hold its position`
    }
    const last = events.at(-1)
    if (!last) return null
    after = last.position
  }
}
