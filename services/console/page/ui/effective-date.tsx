import { type Format, useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

const single = (date: string, format: Format): string => {
  if (date.length === 4) return date
  return date.length === 7 ? format.month(date) : format.day(date)
}

/** An effective date (EDTF: `2022`, `2022-03`, `2022-03-01`, `2021-07/2021-12`, `../2019`) as precise as it is. */
export const EffectiveDate = ({ date }: { date: string }) => {
  const format = useFormat()
  const t = useMessages(messages)
  const [from = '', to] = date.split('/')
  if (to === undefined) return <time dateTime={date}>{single(date, format)}</time>
  const text =
    from === '..' ? t.before(single(to, format)) : t.between(single(from, format), single(to, format))
  return <span>{text}</span>
}
