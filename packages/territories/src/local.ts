import type { Gazetteer } from './territory.ts'

const shape = /^local:([a-z0-9]+(?:-[a-z0-9]+)*)$/
const longest = 128

/** `local:<slug>`: a place without a code, in no other territory; its slug is all that is known of it. */
export const local: Gazetteer = code => {
  const slug = code.length > longest ? undefined : shape.exec(code)?.[1]
  return slug === undefined ? undefined : { code, level: 'local', parents: [], name: () => slug }
}
