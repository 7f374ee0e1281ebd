import type { Status, Walk } from '@partnerships/domain'

/** A stretch of one status; `from` and `until` are effective dates, `until` is null while it lasts. */
export type StatusSpell = { readonly status: Status; readonly from: string; readonly until: string | null }

/** The stretches of each status, in the order of the history. */
export const statusSpells = ({ steps }: Walk): StatusSpell[] => {
  const changes = steps.filter(({ from, status }) => status !== null && status !== from)
  return changes.map(({ status, event }, i) => ({
    status: status as Status,
    from: event.effective,
    until: changes[i + 1]?.event.effective ?? null,
  }))
}
