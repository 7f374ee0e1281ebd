import { createRootRoute, Outlet } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { Missing } from '../missing/missing.tsx'
import { scopeOf } from '../scope/scope.ts'
import { Problem } from '../ui/problem.tsx'
import { Header } from './header.tsx'
import { KnownBanner } from './known-banner.tsx'
import { messages } from './messages.ts'
import { usePageTitle } from './page-title.ts'
import css from './shell.module.css'
import { SkipLink } from './skip-link.tsx'

const Shell = () => {
  usePageTitle(useMessages(messages).brand)
  return (
    <>
      <SkipLink />
      <Header />
      <KnownBanner />
      <main id="main" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}

/** What every page has; its search parameters are the scope, which all pages share. */
export const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: scopeOf,
  notFoundComponent: Missing,
  errorComponent: ({ error }) => <Problem error={error} />,
})
