/** How much may wait for a reader. */
export type Patience = { readonly events: number; readonly bytes: number }

/** At most this much is written at once, unless one frame is larger. */
const chunkBytes = 64 * 1024

/** What waits for one reader, who takes it as fast as its connection lets it. */
export type Outbox = {
  readonly empty: boolean
  /** Adds a frame; false when more would wait than the patience allows, and all of it is dropped. */
  put(frame: Uint8Array): boolean
  /** What waits, or some of it; resolves once there is something, with null after the end. */
  take(): Promise<Uint8Array | null>
  /** Drops what waits. */
  end(): void
}

export function createOutbox(patience: Patience): Outbox {
  let frames: Uint8Array[] = []
  let bytes = 0
  let ended = false
  let wake: (() => void) | undefined

  const end = () => {
    frames = []
    ended = true
    wake?.()
  }

  return {
    get empty() {
      return frames.length === 0
    },
    put(frame) {
      if (ended) return false
      if (frames.length >= patience.events || bytes + frame.length > patience.bytes) {
        end()
        return false
      }
      frames.push(frame)
      bytes += frame.length
      wake?.()
      return true
    },
    async take() {
      if (frames.length === 0 && !ended) await new Promise<void>(resolve => (wake = resolve))
      wake = undefined
      if (ended) return null
      const chunk = frames.splice(0, countWithin(frames, chunkBytes))
      const taken = Buffer.concat(chunk)
      bytes -= taken.length
      return taken
    },
    end,
  }
}

/** How many of the first frames fit, at least one. */
function countWithin(frames: readonly Uint8Array[], most: number): number {
  let bytes = 0
  const fitting = frames.findIndex(frame => {
    bytes += frame.length
    return bytes > most
  })
  return fitting === -1 ? frames.length : Math.max(1, fitting)
}
