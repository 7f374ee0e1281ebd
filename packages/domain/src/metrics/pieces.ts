import type { Span } from './stock.ts'

/** Part of a spell, known by its place among the spell's parts: 0, 1, 2 … */
export type SpellPart = Span & { readonly index: number }

/** A piece of a spell, and the parts that it is made of, of which there is at least one. */
export type Piece<Part extends SpellPart> = Span & { readonly first: Part; readonly last: Part }

/**
 * The parts for which something is true, in order, joined into pieces: neighbours are one piece, as the
 * change between them made no difference to it.
 */
export const joinParts = <Part extends SpellPart>(parts: readonly Part[]): Piece<Part>[] => {
  const pieces: Piece<Part>[] = []
  for (const part of parts) {
    const before = pieces.at(-1)
    if (before && before.last.index === part.index - 1)
      pieces[pieces.length - 1] = { ...before, end: part.end, last: part }
    else pieces.push({ start: part.start, end: part.end, first: part, last: part })
  }
  return pieces
}
