/** Where the events behind the figures stand, as known at the answer's position. */
export const figuresLink = (
  filters: Readonly<Record<string, readonly string[]>>,
  position: number,
): string => {
  const parameters = new URLSearchParams()
  for (const [name, values] of Object.entries(filters))
    for (const value of values) parameters.append(name, value)
  parameters.set('knownAt', String(position))
  return `/v1/metrics/figures/evidence?${parameters}`
}
