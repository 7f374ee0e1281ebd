import type { Result, Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

const mostRemembered = 1_000

/** Finds routes as the trie does, and remembers what it found for so many paths: most are asked for again. */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter'
  readonly #trie = new TrieRouter<T>()
  readonly #found = new Map<string, Result<T>>()

  add(method: string, path: string, handler: T): void {
    this.#trie.add(method, path, handler)
    this.#found.clear()
  }

  match(method: string, path: string): Result<T> {
    const key = `${method} ${path}`
    const known = this.#found.get(key)
    if (known) return known
    const result = this.#trie.match(method, path)
    if (this.#found.size === mostRemembered) this.#found.clear()
    this.#found.set(key, result)
    return result
  }
}
