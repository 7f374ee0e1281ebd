import { once } from 'node:events'
import { createServer } from 'node:net'
import { CannotStart } from './say.ts'

/** Checks that the services will be able to listen there. */
export const checkPort = async (host: string, port: number): Promise<void> => {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'EADDRINUSE' ? 'something else listens there; give another PORT' : message
    throw new CannotStart(`Port ${port} of ${host} can't be had: ${why}.`)
  }
  probe.close()
  await once(probe, 'close')
}
