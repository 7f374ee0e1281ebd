// Builds the page where something of it has changed since; what was said while building is shown only when it failed.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

console.log('building the page')
const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  shell: process.platform === 'win32',
})
if (status !== 0) {
  console.error(`${stdout}${stderr}\nThe page could not be built.`)
  process.exitCode = 1
}
