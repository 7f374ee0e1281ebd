import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const unpack = fileURLToPath(new URL('./unpack.ts', import.meta.url))

const version = (): string => {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return JSON.parse(readFileSync(join(main, '../../package.json'), 'utf8')).version
}

const fonts = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

/**
 * The folder that the browser is unpacked into: once for each user and version, in the temporary folder. Whoever
 * is first puts it in its place whole; others that unpack at the same time use his.
 */
export const unpackedBrowser = async (): Promise<string> => {
  const folder = join(tmpdir(), `partnership-tracker-browser-${process.getuid?.() ?? 'user'}-${version()}`)
  if (existsSync(folder)) return folder
  const own = mkdtempSync(`${folder}.`)
  try {
    /** On Amazon's Linux the package also unpacks the libraries that a bare system lacks. */
    const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    await promisify(execFile)(process.execPath, [unpack], { env })
    writeFileSync(join(own, 'fonts/fonts.conf'), fonts(folder))
    renameSync(own, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
  return folder
}
