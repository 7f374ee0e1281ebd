import { departments, france, regions } from '@partnerships/territories/france'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'
import { withChosen } from './with-chosen.ts'

/** Regions, then departments with their number; found by both. Overseas, where both are one, only once. */
export const TerritoryFilter = () => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const [{ territory }, setScope] = useScope()
  const name = (code: string) => france(code)?.name(lang) ?? code
  const options = [
    { key: 'FR', label: t.france },
    ...regions
      .map(key => ({ key, label: name(key) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, lang)),
    ...departments
      .filter(code => !regions.includes(code))
      .map(key => ({ key, label: `${name(key)} (${key.slice(3)})` })),
  ]
  return (
    <ComboBox
      label={t.territory}
      placeholder={t.allTerritories}
      options={withChosen(options, territory)}
      value={territory}
      onChange={chosen => setScope({ territory: chosen })}
    />
  )
}
