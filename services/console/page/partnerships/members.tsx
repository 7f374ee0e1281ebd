import type { Shown } from '@partnerships/client'
import type { ToldEvent } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Spans } from '../timeline/spans.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import table from '../ui/table.module.css'
import { TableBox } from '../ui/table-box.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useOrganisationNames } from '../words/use-subject-name.ts'
import { DeclaredMembers } from './declared-members.tsx'
import { type MemberSpell, memberSpells } from './member-spells.ts'
import { messages } from './messages.ts'
import css from './partnership.module.css'

/** More are not drawn: the table has them all. */
const DRAWN = 40

/** Who was a member when, drawn and as a table; what was published about their number beside the count. */
export const Members = (props: {
  events: readonly ToldEvent[]
  partnership: Shown<'partnerships'> | undefined
  /** The day that they are counted on, unless it is today. */
  at: string | undefined
}) => {
  const t = useMessages(messages)
  const format = useFormat()
  const spells = memberSpells(props.events)
  const countOf = (count: number) =>
    format.plural(count, t.memberOne(format.number(count)), t.memberCount(format.number(count)))
  return (
    <Card title={t.membersOverTime}>
      {props.partnership && (
        <p className={css.count}>
          <span>{`${countOf(props.partnership.memberCount)} ${props.at ? t.onDay(format.day(props.at)) : t.today}`}</span>
          <DeclaredMembers declared={props.partnership.declaredMembers ?? []} />
        </p>
      )}
      {spells.length > 0 && <MembersDrawn spells={spells.slice(0, DRAWN)} />}
      {spells.length > 0 && <MembersTable spells={spells} />}
    </Card>
  )
}

const MembersDrawn = ({ spells }: { spells: readonly MemberSpell[] }) => {
  const labels = useLabels()
  const ids = [...new Set(spells.map(({ organisation }) => organisation))]
  const names = useOrganisationNames(ids)
  const lanes = ids.map((id, i) => ({
    key: id,
    label: <bdi>{names[i]}</bdi>,
    bars: spells
      .filter(({ organisation }) => organisation === id)
      .map(spell => ({
        ...spell,
        key: spell.from,
        tone: 'member',
        title: `${names[i]} – ${labels.role(spell.role)}`,
        text: labels.role(spell.role),
      })),
  }))
  return <Spans lanes={lanes} />
}

const MembersTable = ({ spells }: { spells: readonly MemberSpell[] }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  return (
    <TableBox what={t.membersOverTime} file="members">
      <table className={`${table.table} ${css.wide}`}>
        <caption className="visually-hidden">{t.membersOverTime}</caption>
        <thead>
          <tr>
            <th scope="col">{t.organisation}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.until}</th>
          </tr>
        </thead>
        <tbody>
          {spells.map(({ organisation, role, from, until }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an organisation may come again
            <tr key={i}>
              <th scope="row">
                <NamedLink subject={`organisation/${organisation}`} />
              </th>
              <td>{labels.role(role)}</td>
              <td>
                <EffectiveDate date={from} />
              </td>
              <td>{until === null ? t.still : <EffectiveDate date={until} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
