import type { RecordedEvent } from '@partnerships/contracts'
import { composeJson, type LogEvent, type Place } from '../log-event.ts'
import type { Added, NewEvent } from './view.ts'

/** An event on its way into the ledger. */
export class AddedEvent implements Added {
  readonly new: NewEvent
  /** Its place is provisional until it is settled. */
  readonly event: RecordedEvent
  #text: string | undefined
  #json: string | undefined
  #settled = false

  constructor(added: NewEvent, provisional: Place) {
    this.new = added
    this.event = { ...added.event, ...provisional } as RecordedEvent
  }

  get hash(): string {
    return this.new.hash
  }

  /** The text that is stored, without the place. */
  get text(): string {
    this.#text ??= JSON.stringify(this.new.event)
    return this.#text
  }

  /** As recorded. */
  get json(): string {
    this.#json ??= composeJson(this.text, this.place())
    return this.#json
  }

  settle(place: Place): void {
    Object.assign(this.event, place)
    this.#settled = true
  }

  place(): Place {
    if (!this.#settled) throw new Error('An event has no place before it is appended')
    return this.event
  }

  recorded(): LogEvent {
    const { type, subject, source, programme = null } = this.new.event
    const { position, recordedtime } = this.place()
    return { position, type, subject, source, programme, recordedtime, json: this.json }
  }
}
