// Installs what package-lock.json names when node_modules lacks it. Runs on any Node from 18 up, before anything
// is installed; the scripts that follow find the project's own Node in node_modules/.bin.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const packagesOf = file => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}

/** npm lists what it has installed in node_modules/.package-lock.json, once it has finished. */
const isInstalled = () => {
  const installed = packagesOf('node_modules/.package-lock.json')
  const matches = ([path, wanted]) => {
    const found = installed[path]
    if (path === '' || (!found && wanted.optional)) return true
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity
  }
  const program = process.platform === 'win32' ? 'node.cmd' : 'node'
  return (
    existsSync(join(root, 'node_modules', '.bin', program)) &&
    Object.entries(packagesOf('package-lock.json')).every(matches)
  )
}

/** Runs npm; what it has to say of failing is kept to itself where there is another way to try. */
const npm = (command, errors) => {
  const args = [command, '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'inherit', errors] }
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options).status === 0
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status === 0
}

const isRunning = pid => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const lock = join(
  tmpdir(),
  `partnership-tracker-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
)

/** Two starts at once must not install into each other; one that was killed holds nobody up. */
const takeTurn = () => {
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    try {
      if (isRunning(Number(readFileSync(lock, 'utf8')) || process.pid))
        // Another start is installing: look again in a while.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      else rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
}

const install = () => {
  console.log(
    `${existsSync(join(root, 'node_modules')) ? 'node_modules is older than package-lock.json' : 'first start'}: installing (npm ci)`,
  )
  if (!npm('ci', 'ignore')) {
    console.log('npm ci could not: npm install')
    if (!npm('install', 'inherit')) {
      console.error('Installing failed: npm says above why. Mend that and start again.')
      return 1
    }
  }
  if (!isInstalled()) {
    console.error(
      'npm ran, but not all of package-lock.json is in node_modules. Are install scripts switched off (ignore-scripts)?',
    )
    return 1
  }
  return 0
}

if (!isInstalled()) {
  takeTurn()
  try {
    if (!isInstalled()) process.exitCode = install()
  } finally {
    rmSync(lock, { force: true })
  }
}
