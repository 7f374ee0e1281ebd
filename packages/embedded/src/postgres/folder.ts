import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, accountFor } from './account.ts'

/** Where one server keeps its things. */
export type Folder = {
  readonly path: string
  /** PGDATA; there once initdb has finished. */
  readonly data: string
  /** What the server's processes are called: found again by it after an unclean stop. */
  readonly name: string
  readonly logFile: string
  readonly passwordFile: string
  readonly password: string
  readonly account: Account | undefined
}

/** Opens (makes) the folder, owned by whom the server will run as, with a random password of its own. */
export const openFolder = (path: string): Folder => {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o700)
  const real = realpathSync(path)
  const data = join(real, 'data')
  const account = accountFor(data)
  const passwordFile = join(real, 'password')
  if (!existsSync(passwordFile)) {
    writeFileSync(`${passwordFile}.new`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    renameSync(`${passwordFile}.new`, passwordFile)
  }
  const folder = {
    path: real,
    data,
    name: `partnerships-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`,
    logFile: join(real, 'postgres.log'),
    passwordFile,
    password: readFileSync(passwordFile, 'utf8').trim(),
    account,
  }
  own(folder, real)
  own(folder, passwordFile)
  return folder
}

/** Gives a file or folder to whom the server runs as. */
export const own = ({ account }: Folder, path: string): void => {
  if (account) chownSync(path, account.uid, account.gid)
}

/**
 * How a server that runs in `data` with another account than ours names it. Its account may not be let
 * through the folders above (a clone below /root), but its working directory is open to it however it lies.
 */
export const dataArgument = ({ account }: Folder, data: string): string =>
  account && process.platform === 'linux' ? '/proc/self/cwd' : data
