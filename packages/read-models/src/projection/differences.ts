type Printed = { readonly fingerprint: string }

/** What tells rows apart from those before: which of these are gone, and which are new. Others stay as they are, in their order. */
export const differences = <Before extends Printed, After extends Printed>(
  before: readonly Before[],
  after: readonly After[],
): { closed: Before[]; opened: After[]; kept: Before[] } => {
  const left = new Map<string, Before[]>()
  for (const row of before) {
    const same = left.get(row.fingerprint)
    if (same) same.push(row)
    else left.set(row.fingerprint, [row])
  }
  const opened: After[] = []
  for (const row of after) {
    const same = left.get(row.fingerprint)?.shift()
    if (!same) opened.push(row)
  }
  const closed = new Set([...left.values()].flat())
  return { closed: [...closed], opened, kept: before.filter(row => !closed.has(row)) }
}
