import { effectiveRange, type RecordedEvent } from '@partnerships/contracts'

/** The lifecycle as adjacency, written down a second time, for a checker that shares no code with the domain. */
const paths: Record<string, Record<string, string>> = {
  none: {
    identified: 'identified',
    contacted: 'contacted',
    'negotiation-opened': 'negotiating',
    signed: 'signed',
    activated: 'active',
  },
  identified: {
    contacted: 'contacted',
    'negotiation-opened': 'negotiating',
    signed: 'signed',
    activated: 'active',
    declined: 'declined',
    abandoned: 'abandoned',
  },
  contacted: {
    'negotiation-opened': 'negotiating',
    signed: 'signed',
    activated: 'active',
    declined: 'declined',
    abandoned: 'abandoned',
  },
  negotiating: { signed: 'signed', activated: 'active', declined: 'declined', abandoned: 'abandoned' },
  signed: { activated: 'active', abandoned: 'abandoned', terminated: 'terminated' },
  active: {
    suspended: 'suspended',
    expired: 'expired',
    completed: 'completed',
    terminated: 'terminated',
    renewed: 'active',
  },
  suspended: {
    resumed: 'active',
    expired: 'expired',
    completed: 'completed',
    terminated: 'terminated',
    renewed: 'suspended',
  },
  expired: { reactivated: 'active' },
  completed: { reactivated: 'active' },
  terminated: { reactivated: 'active' },
  declined: { contacted: 'contacted', 'negotiation-opened': 'negotiating', signed: 'signed' },
  abandoned: { contacted: 'contacted', 'negotiation-opened': 'negotiating', signed: 'signed' },
}
const neutral = [
  'amended',
  'member-joined',
  'member-left',
  'member-role-changed',
  'contribution-pledged',
  'contribution-delivered',
]

type Row = { position: number; place: number; dead: boolean; event: RecordedEvent; verb: string }

/** Whether one partnership's events, without expiries of the clock, are all legal, judged from the last one only. */
export const accepts = (events: RecordedEvent[]): boolean => {
  const rows: Row[] = []
  const find = (position: number) => rows.find(r => r.position === position)
  for (const event of events) {
    const verb = event.type.split('.')[1] as string
    const data = event.data as { retracts?: number; members?: unknown }
    const last = event === events.at(-1)
    const row: Row = { position: event.position, place: event.position, dead: false, event, verb }
    if (verb === 'retracted') {
      const target = find(data.retracts as number)
      if (last && (!target || target.dead || target.verb === 'retracted' || event.replaces)) return false
      if (target) {
        target.dead = true
        const stood = target.event.replaces && find(Number(target.event.replaces))
        if (stood) stood.dead = false
      }
    } else if (event.replaces) {
      const target = find(Number(event.replaces))
      if (last && (!target || target.dead || target.verb === 'retracted')) return false
      if (target) {
        target.dead = true
        row.place = target.place
      }
    }
    rows.push(row)
  }
  const live = rows.filter(r => !r.dead && r.verb !== 'retracted').sort((a, b) => a.place - b.place)
  if (live.length === 0) return true
  const openings = live.filter(r => 'members' in r.event.data)
  if (openings.length !== 1) return false
  const days: string[] = []
  const dated = live.map(r => {
    const { lower, upper } = effectiveRange(r.event.effective)
    const inside = days.filter(d => lower <= d && d < upper).sort()
    const day = inside.at(-1) ?? lower
    days.push(day)
    return { ...r, day }
  })
  const path = dated.sort((a, b) => a.day.localeCompare(b.day) || a.place - b.place)
  let state = 'none'
  const inside = new Set<string>()
  for (const { verb, event } of path) {
    const { organisation, members } = event.data as {
      organisation?: string
      members?: { organisation: string }[]
    }
    if (!neutral.includes(verb)) {
      const next = paths[state]?.[verb]
      if (!next) return false
      state = next
    }
    for (const m of members ?? []) inside.add(m.organisation)
    if (verb === 'member-joined') {
      if (inside.has(organisation as string)) return false
      inside.add(organisation as string)
    }
    if (verb === 'member-left' && !inside.delete(organisation as string)) return false
    if (verb === 'member-role-changed' && !inside.has(organisation as string)) return false
  }
  return true
}
