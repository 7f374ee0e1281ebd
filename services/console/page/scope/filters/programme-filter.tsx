import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'
import { programmeOptions } from './programme-options.ts'
import { useProgrammes } from './use-programmes.ts'
import { withChosen } from './with-chosen.ts'

/** A programme takes in its children. A theme may be of one programme only, so it goes with it. */
export const ProgrammeFilter = () => {
  const t = useMessages(messages)
  const [{ programme }, setScope] = useScope()
  return (
    <Select
      label={t.programme}
      any={t.allProgrammes}
      options={withChosen(programmeOptions(useProgrammes()), programme)}
      value={programme}
      onChange={chosen => setScope({ programme: chosen, theme: undefined })}
    />
  )
}
