import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { endWithParent } from '../end-with-parent.ts'
import { FolderInUse, lockFolder } from '../lock-folder.ts'
import { eventually } from '../processes.ts'

/**
 * Fetches Debian's nats-server into `<dataDir>/nats-server` with `apt-get download`, in folders of its own:
 * no root, and nothing of the system's is written. Answers why it couldn't, or undefined.
 */
export const fetchNats = async (
  dataDir: string,
  log: (line: string) => void,
): Promise<string | undefined> => {
  const target = resolve(dataDir, 'nats-server')
  const building = `${target}.new`
  let release = () => {}
  try {
    release = lockFolder(building)
    log('fetching nats-server with apt-get')
    await fetchInto(join(building, 'work'), target, log)
    rmSync(building, { recursive: true, force: true })
    return undefined
  } catch (error) {
    if (error instanceof FolderInUse) return untilFetched(building, target, log)
    rmSync(building, { recursive: true, force: true })
    return (error as Error).message
  } finally {
    release()
  }
}

const fetchInto = async (work: string, target: string, log: (line: string) => void): Promise<void> => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  await download(work, log)
  const archive = readdirSync(work).find(name => name.endsWith('.deb'))
  if (!archive) throw new Error('apt-get fetched nothing')
  await run('dpkg-deb', ['-x', archive, 'unpacked'], work)
  rmSync(target, { recursive: true, force: true })
  renameSync(join(work, 'unpacked'), target)
}

/** Another start is fetching it into the same folder. */
const untilFetched = async (building: string, target: string, log: (line: string) => void) => {
  log('waiting for another start that is fetching nats-server')
  await eventually(() => !existsSync(building), LONGEST)
  return existsSync(target) ? undefined : 'another start could not fetch it either'
}

/** By the system's package lists where they are there and fresh enough, else by lists fetched for the purpose. */
const download = async (folder: string, log: (line: string) => void): Promise<void> => {
  try {
    await apt(folder, false, 'download', 'nats-server')
  } catch {
    log("fetching the system's package lists, to know where it is")
    await apt(folder, true, 'update')
    await apt(folder, true, 'download', 'nats-server')
  }
}

const apt = (folder: string, ownLists: boolean, ...args: string[]): Promise<void> => {
  const config = join(folder, 'apt.conf')
  mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true })
  mkdirSync(join(folder, 'state', 'lists', 'partial'), { recursive: true })
  const lines = [
    `Dir::Cache "${folder}/cache";`,
    ...(ownLists ? [`Dir::State::lists "${folder}/state/lists";`] : []),
    'APT::Sandbox::User "root";', // as root: don't drop to an account that can't write here
    'Acquire::Languages "none";',
    'Acquire::Retries "1";',
    'Acquire::http::Timeout "20";',
    '#clear APT::Update::Post-Invoke;', // the system's hooks are for its own lists
    '#clear APT::Update::Post-Invoke-Success;',
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  return run('apt-get', ['--config-file', config, '--quiet', '--yes', ...args], folder)
}

const LONGEST = 180_000

const run = async (command: string, args: string[], cwd: string): Promise<void> => {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST })
  const exited = new Promise<number | null>((done, failed) => child.once('close', done).once('error', failed))
  if (child.pid) exited.finally(endWithParent(child.pid, 'SIGKILL')).catch(() => {})
  const [code, errors] = await Promise.all([exited, text(child.stderr)]).catch(error => {
    throw error.code === 'ENOENT' ? new Error(`there is no ${command} here`) : error
  })
  if (code !== 0)
    throw new Error(`${command} ${args.at(-1)}: ${errors.trim().split('\n').at(-1) || 'took too long'}`)
}
