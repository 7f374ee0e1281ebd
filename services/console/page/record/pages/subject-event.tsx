import type { EventType } from '@partnerships/contracts'
import type { Activity, Organisation, Partnership, Programme } from '@partnerships/contracts/answers'
import { effectiveRange } from '@partnerships/contracts/dates'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { historyQuery, showQuery } from '../../api/queries.ts'
import { effectiveOf } from '../../date-field/dated.ts'
import { useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Asked } from '../../ui/asked.tsx'
import { placeOf } from '../../words/subjects.ts'
import { Chooser } from '../choose/chooser.tsx'
import type { Offer } from '../choose/offer.ts'
import { useOtherOffer } from '../choose/use-other-offer.ts'
import { usePartnershipOffer } from '../choose/use-partnership-offer.tsx'
import { formOf } from '../draft/form-of.ts'
import { useDraft } from '../draft/use-draft.ts'
import { aggregateOf } from '../event/aggregate-of.ts'
import { RecordForm } from '../form/record-form.tsx'
import { eventsOf } from '../send/events-of.ts'
import { AboutLine } from './about-line.tsx'
import { messages } from './messages.ts'
import { startingValues } from './starting-values.ts'

type Shown = Partnership | Organisation | Programme | Activity

/** The last day that an effective date may mean: whatever that day holds, comes before one more event of that date. */
const lastDayOf = (effective: string): string => {
  const { upper } = effectiveRange(effective)
  return new Date(Date.parse(upper) - 86_400_000).toISOString().slice(0, 10)
}

/** What is known of the subject at the date, and what may be recorded of it then. */
const useOffer = (subject: string, shown: Shown, effective: string | undefined) => {
  const aggregate = aggregateOf(subject)
  const { id } = placeOf(subject)
  const isPartnership = aggregate === 'partnership'
  const at = useQuery({
    ...showQuery('partnerships', id, effective === undefined ? {} : { at: lastDayOf(effective) }),
    enabled: isPartnership,
  }).data
  const history = useQuery({ ...historyQuery(id), enabled: isPartnership }).data
  const events = useQuery({ ...eventsOf(subject), enabled: aggregate === 'activity' }).data
  const partnershipOffer = usePartnershipOffer()
  const others = useOtherOffer()
  const offer = (): Offer | undefined => {
    switch (aggregate) {
      case 'partnership':
        return history && at && partnershipOffer(history, at, effective)
      case 'organisation':
        return others.organisation(shown as Organisation)
      case 'programme':
        return others.programme(shown as Programme)
      case 'activity':
        return events && others.activity(shown as Activity, events)
      case 'figure':
        return others.figure()
      default:
        return aggregate satisfies never
    }
  }
  return { offer: offer(), partnership: at }
}

const Event = ({ subject, type, shown }: { subject: string; type: EventType | undefined; shown: Shown }) => {
  const [scope] = useScope()
  const navigate = useNavigate()
  const search = { subject, ...(type && { type }) }
  const form = formOf(search)
  const drafting = useDraft(form, search, type ? { values: startingValues(type, shown) } : {})
  const effective = effectiveOf(drafting.draft.date)
  const { offer, partnership } = useOffer(subject, shown, effective)
  const aggregate = aggregateOf(subject)
  const programme =
    aggregate === 'programme' ? shown.id : 'programme' in shown ? (shown.programme as string) : undefined
  const choose = (chosen: EventType) =>
    navigate({ to: '/record', search: { ...scope, subject, type: chosen }, replace: true })
  return (
    <RecordForm
      form={form}
      about={{ aggregate, type, subject, opens: false, programme }}
      drafting={drafting}
      partnership={partnership}
    >
      {offer && <Chooser offer={offer} value={type} onChange={choose} isDated={effective !== undefined} />}
    </RecordForm>
  )
}

/** A further event of something that is recorded already. */
export const SubjectEvent = ({ subject, type }: { subject: string; type: EventType | undefined }) => {
  const t = useMessages(messages)
  const [scope] = useScope()
  const { collection, id } = placeOf(subject)
  const query = useQuery(showQuery(collection, id))
  const fits = type !== undefined && aggregateOf(type) === aggregateOf(subject)
  return (
    <>
      <p>
        <Link to="/record" search={scope}>
          {t.back}
        </Link>
      </p>
      <Asked query={query}>
        {shown => (
          <>
            <AboutLine subject={subject} status={shown.status} />
            <Event subject={subject} type={fits ? type : undefined} shown={shown as Shown} />
          </>
        )}
      </Asked>
    </>
  )
}
