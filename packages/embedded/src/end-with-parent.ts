import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

export type Farewell = 'SIGINT' | 'SIGTERM' | 'SIGKILL'

/**
 * Sends `signal` to `pid` when this process is gone, also when it was killed outright: a shell waits for the
 * end of a pipe that only this process holds. The returned function calls it off; call it once `pid` is gone.
 */
export const endWithParent = (pid: number, signal: Farewell): (() => void) => {
  const script = 'read -r _; kill -s "$1" "$2"'
  const watcher = spawn('/bin/sh', ['-c', script, 'end-with-parent', signal.slice(3), String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a Ctrl-C for the terminal's foreground group is not for the watcher
  })
  watcher.on('error', () => {}) // without /bin/sh nobody watches; the next start copes
  watcher.unref()
  ;(watcher.stdin as Socket).unref()
  return () => watcher.kill('SIGKILL')
}
