import type { Span } from './stock.ts'

/** Part of a spell, known by its place among the spell's parts: 0, 1, 2 … */
export type SpellPart = Span & { readonly index: number }

/**
 * The parts for which something is true, in order, joined into pieces: neighbours are one piece, as the
 * change between them made no difference to it.
 */
export const joinParts = (parts: readonly SpellPart[]): Span[] => {
  const pieces: { start: Span['start']; end: Span['end']; last: number }[] = []
  for (const { start, end, index } of parts) {
    const before = pieces.at(-1)
    if (before && before.last === index - 1) Object.assign(before, { end, last: index })
    else pieces.push({ start, end, last: index })
  }
  return pieces.map(({ start, end }) => ({ start, end }))
}
