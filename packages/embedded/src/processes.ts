import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Process ids whose command line (or the title they gave themselves) holds `text`, this process left out. */
export const processesNaming = (text: string): number[] =>
  commandLines()
    .filter(([pid, line]) => pid !== process.pid && line.includes(text))
    .map(([pid]) => pid)

const commandLines = (): [pid: number, line: string][] => {
  if (process.platform !== 'linux') {
    const table = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
    return table.split('\n').map(line => [Number.parseInt(line, 10), line])
  }
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => [Number(name), readCommandLine(name)])
}

const readCommandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '' // it ended in between
  }
}

/** Waits until `condition` holds; false when it doesn't within `ms`. */
export const eventually = async (condition: () => boolean, ms: number): Promise<boolean> => {
  const end = performance.now() + ms
  while (!condition()) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

/** Signals a process that may have ended already. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
