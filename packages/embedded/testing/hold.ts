/** A process that starts a server in the folder of its first argument and keeps it: Postgres, or the given nats-server. */
import { startNats, startPostgres } from '../src/index.ts'

const [dataDir = '', binary] = process.argv.slice(2)
const server = binary ? await startNats({ dataDir, binary }) : await startPostgres({ dataDir })
console.log(JSON.stringify({ url: server?.url, pid: server?.pid }))
setInterval(() => {}, 60_000)
