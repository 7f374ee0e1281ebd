import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Choice } from '../ui/choice.tsx'
import { messages } from './messages.ts'
import { chosenTheme, rememberTheme, themes } from './theme.ts'

const icons = { auto: Monitor, light: Sun, dark: Moon } as const

export const ThemeSwitch = () => {
  const t = useMessages(messages)
  const [theme, setTheme] = useState(chosenTheme)
  const options = themes.map(key => {
    const Icon = icons[key]
    return { key, label: t.themes[key], icon: <Icon size={16} aria-hidden /> }
  })
  const change = (chosen: typeof theme) => {
    rememberTheme(chosen)
    setTheme(chosen)
  }
  return <Choice label={t.theme} options={options} value={theme} onChange={change} />
}
