/** Milliseconds since a moment that all parts of this process agree on, as text that sorts into an id. */
export const stamp = (): string => performance.now().toFixed(3)

const stamped = /"id":"(\d+\.\d+)-/g

/** How long ago the events in a text were stamped, in milliseconds. */
export const agesIn = (text: string): number[] => {
  const now = performance.now()
  return [...text.matchAll(stamped)].map(([, at]) => now - Number(at))
}
