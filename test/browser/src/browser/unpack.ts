import chromium from '@sparticuz/chromium'

/** Unpacks the browser, with what it needs, into this process's temporary folder. */
await chromium.executablePath()
