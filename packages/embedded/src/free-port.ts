import { type AddressInfo, createServer } from 'node:net'

/** A TCP port on 127.0.0.1 that nobody listened on a moment ago. Whoever binds it must expect to lose the race. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
