import { useLanguage, useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { SubjectBox } from '../../words/subject-box.tsx'
import type { MemberRow } from '../draft/draft.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { optionsOf } from '../forms/vocabulary.ts'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'
import { Rows } from './rows.tsx'
import { useErrorAt } from './use-error-at.ts'

const nobody: MemberRow = { organisation: '', role: '' }

/** Who is in from the opening on, each with a role. */
export const Members = ({
  pointer,
  label,
  value = [nobody],
  onChange,
  error,
}: FieldProps<readonly MemberRow[]>) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const { nameAt } = useFieldNames()
  const errorAt = useErrorAt()
  return (
    <Rows
      label={label}
      rowName={t.member}
      addLabel={t.addMember}
      rows={value}
      empty={nobody}
      onChange={onChange}
      error={error}
    >
      {({ organisation, role }, change, i) => (
        <>
          <SubjectBox
            placeholder={t.search}
            collection="organisations"
            label={nameAt('/organisation')}
            value={organisation || undefined}
            onChange={id => change({ organisation: id ?? '' })}
            error={errorAt(`/data${pointer}/${i}/organisation`)}
          />
          <Select
            label={nameAt('/role')}
            options={optionsOf('role', lang)}
            value={role || undefined}
            onChange={key => change({ role: key ?? '' })}
            any={t.byDefault}
            error={errorAt(`/data${pointer}/${i}/role`)}
          />
        </>
      )}
    </Rows>
  )
}
