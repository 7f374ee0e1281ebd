import { parseEnv } from '@partnerships/service-kit'
import { settingsSchema } from './settings.ts'
import { createStack } from './stack.ts'

const say = (line: string): void => console.log(line)
const stack = createStack(parseEnv(settingsSchema), say)

/** The first signal stops everything in order; a second one leaves at once, and what still runs is ended without us. */
let isStopping = false
const onSignal = async (): Promise<void> => {
  if (isStopping) process.exit(130)
  isStopping = true
  say('stopping')
  await stack.stop()
  process.exit(0)
}
/** npm passes a SIGTERM on to the shell that it runs this in, and no further: without that shell, this stops too. */
const stopWithShell = (shell: number): void => {
  if (process.ppid !== shell && !isStopping) onSignal()
}
if (process.env.npm_lifecycle_event) setInterval(stopWithShell, 250, process.ppid).unref()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)

try {
  const baseUrl = await stack.start()
  say(`Partnership tracker: ${baseUrl}`)
} catch (error) {
  if (!isStopping) {
    console.error((error as Error).message)
    await stack.stop()
    process.exit(1)
  }
}
