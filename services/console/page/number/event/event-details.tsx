import { useQuery } from '@tanstack/react-query'
import { eventQuery } from '../../api/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { ToldEvent } from './told-event.tsx'

/** The event at a position, fetched when it is opened. */
export const EventDetails = ({ position }: { position: number }) => (
  <Asked query={useQuery(eventQuery(position))}>{event => <ToldEvent event={event} />}</Asked>
)
