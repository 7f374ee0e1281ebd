import { statSync } from 'node:fs'

/** Who a server runs as when it isn't who we are. */
export type Account = { readonly uid: number; readonly gid: number }

const nobody: Account = { uid: 65534, gid: 65534 }

/**
 * Postgres refuses to run as root. Root's server runs as the owner of the data it finds, and as nobody
 * where there is none yet; everyone else's runs as themselves (undefined).
 */
export const accountFor = (data: string): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const found = statSync(data, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody
}
