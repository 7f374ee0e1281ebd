import { Link } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { LiveState } from '../live/live-state.tsx'
import { useScope } from '../scope/use-scope.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { messages } from './messages.ts'
import css from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'
import { useCurrentInSight } from './use-current-in-sight.ts'

const links = [
  ['/', 'overview'],
  ['/numbers', 'numbers'],
  ['/partnerships', 'partnerships'],
  ['/organisations', 'organisations'],
  ['/activities', 'activities'],
  ['/figures', 'figures'],
  ['/record', 'record'],
] as const

/** The scope goes along from page to page. */
export const Header = () => {
  const t = useMessages(messages)
  const [scope] = useScope()
  const places = useCurrentInSight()
  return (
    <header className={css.header}>
      <Link to="/" search={scope} className={css.brand}>
        <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="28" height="28" />
        <span>{t.brand}</span>
      </Link>
      <nav ref={places} aria-label={t.navigation} className={css.places}>
        {links.map(([to, name]) => (
          <Link key={to} to={to} search={scope} activeOptions={{ exact: to === '/', includeSearch: false }}>
            {t[name]}
          </Link>
        ))}
      </nav>
      <div className={css.tools}>
        <LiveState />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  )
}
