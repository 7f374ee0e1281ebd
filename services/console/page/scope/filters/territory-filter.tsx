import { useMessages } from '../../i18n/index.ts'
import { TerritoryBox } from '../../words/territory-box.tsx'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'

/** Anywhere, or one territory, which takes in what lies in it. */
export const TerritoryFilter = () => {
  const t = useMessages(messages)
  const [{ territory }, setScope] = useScope()
  return (
    <TerritoryBox
      label={t.territory}
      placeholder={t.allTerritories}
      value={territory}
      onChange={chosen => setScope({ territory: chosen })}
    />
  )
}
