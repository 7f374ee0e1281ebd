import { createClient } from '@partnerships/client'

/** The API of the server that the page came from. */
export const client = createClient({ baseUrl: '' })
