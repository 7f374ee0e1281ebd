import type { Context } from 'hono'
import { documentOf } from './document.ts'

/** What a browser gets at an address that nothing has: the page, which says so. Throws when it was not built. */
export const createMissingPage = async (
  dist: string,
): Promise<(c: Context) => Response | Promise<Response>> => (await documentOf(dist))(404)
