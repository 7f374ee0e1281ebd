import { join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'
import { unpackedBrowser } from './browser/unpacked.ts'

/** The browser of the package needs of the system no more than the C library: the rest it brings. */
const packaged = async () => {
  const folder = await unpackedBrowser()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { executablePath: join(folder, 'chromium'), env }
}

/**
 * Starts a browser: the one that the environment variable CHROMIUM names, else one that comes from the package
 * registry whole. Throws, with what to do, where that one can't run.
 */
export const startBrowser = async (): Promise<Browser> => {
  const { CHROMIUM } = process.env
  try {
    return await playwright.launch(CHROMIUM ? { executablePath: CHROMIUM } : await packaged())
  } catch (cause) {
    throw new Error(
      `The browser doesn't start${CHROMIUM ? `: ${CHROMIUM}` : ` on ${process.platform} ${process.arch}; the one that comes with the project is for linux x64`}. ` +
        'CHROMIUM=<path of a Chromium or Chrome> takes another one.',
      { cause },
    )
  }
}
