import { NetworkError } from '../errors.ts'

/** The server says something every 15 s: after three times as long the connection is dead, though none said so. */
const mostSilence = 45_000

/** A signal that aborts when nothing was heard for too long. */
export const watchSilence = () => {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => clearTimeout(timer)
  const heard = () => {
    end()
    timer = setTimeout(() => silence.abort(new NetworkError('Nothing was heard any more.')), mostSilence)
  }
  heard()
  return { signal: silence.signal, heard, end }
}
