import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** The browser is unpacked into the temporary folder once; each user has one of his own. */
const unpacked = async (): Promise<string> => {
  const folder = join(tmpdir(), `partnership-tracker-browser-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  return chromium.executablePath()
}

/** Starts a browser that comes from the package registry whole and needs nothing of the system. */
export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await unpacked(), args: chromium.args, headless: true })
