import type { Partnership, PartnershipHistory } from '@partnerships/contracts/answers'
import { useMessages } from '../../i18n/index.ts'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import { useStatusLabel } from '../../words/status-badge.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { offersAt } from '../lifecycle/offers.ts'
import { messages } from './messages.ts'
import type { Offer } from './offer.ts'

/** What may happen to a partnership at an effective date; its stages are told once the date is. */
export const usePartnershipOffer = () => {
  const t = useMessages(messages)
  const labels = useLabels()
  const statusLabel = useStatusLabel()
  return (history: PartnershipHistory, at: Partnership, effective: string | undefined): Offer => {
    const found = effective === undefined ? undefined : offersAt(history.events, effective)
    const isSomebodyIn = at.members.some(({ until }) => until === null)
    const leaving = ['partnership.member-left', 'partnership.member-role-changed'] as const
    return {
      status: found && (found.status === null ? t.unbegun : t.status(statusLabel(found.status))),
      groups: [
        { title: 'stages', types: found?.stages ?? [] },
        { title: 'members', types: ['partnership.member-joined', ...(isSomebodyIn ? leaving : [])] },
        {
          title: 'contributions',
          types: ['partnership.contribution-pledged', 'partnership.contribution-delivered'],
        },
        { title: 'rest', types: ['partnership.amended'] },
      ],
      not: [
        ...(found?.hindered ?? []).map(({ type, by }) => ({
          type,
          why: (
            <>
              {t.by(labels.event(by.type))} (<EffectiveDate date={by.effective} />)
            </>
          ),
        })),
        ...(isSomebodyIn ? [] : leaving.map(type => ({ type, why: t.nobody }))),
      ],
    }
  }
}
