import { createRoute, createRouter } from '@tanstack/react-router'
import { askedOf } from './number/asked.ts'
import { recordSearchOf } from './record/search.ts'
import { lazyPage } from './shell/lazy-page.ts'
import { PageProblem } from './shell/page-problem.tsx'
import { rootRoute } from './shell/root.tsx'
import { Loading } from './ui/loading.tsx'

/** A page of its own, whose code is loaded with it. */
const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyPage(() => import('./overview/page.tsx'), 'OverviewPage'),
})
const numbers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/numbers',
  component: lazyPage(() => import('./number/index-page.tsx'), 'NumbersPage'),
})
const number = createRoute({
  getParentRoute: () => rootRoute,
  path: '/numbers/$metric',
  validateSearch: askedOf,
  component: lazyPage(() => import('./number/page.tsx'), 'NumberPage'),
})
const changes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes/$metric',
  validateSearch: askedOf,
  component: lazyPage(() => import('./changes/page.tsx'), 'ChangesPage'),
})
const partnerships = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships',
  component: lazyPage(() => import('./partnerships/list-page.tsx'), 'PartnershipsPage'),
})
const partnership = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships/$id',
  component: lazyPage(() => import('./partnerships/page.tsx'), 'PartnershipPage'),
})
const organisations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  component: lazyPage(() => import('./organisations/list-page.tsx'), 'OrganisationsPage'),
})
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id',
  component: lazyPage(() => import('./organisations/page.tsx'), 'OrganisationPage'),
})
const programme = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programmes/$id',
  component: lazyPage(() => import('./programmes/page.tsx'), 'ProgrammePage'),
})
const activities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities',
  component: lazyPage(() => import('./activities/list-page.tsx'), 'ActivitiesPage'),
})
const activity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$id',
  component: lazyPage(() => import('./activities/page.tsx'), 'ActivityPage'),
})
const figures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  component: lazyPage(() => import('./figures/list-page.tsx'), 'FiguresPage'),
})
const figure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$id',
  component: lazyPage(() => import('./figures/page.tsx'), 'FigurePage'),
})
const record = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record',
  validateSearch: recordSearchOf,
  component: lazyPage(() => import('./record/page.tsx'), 'RecordPage'),
})

const routeTree = rootRoute.addChildren([
  overview,
  numbers,
  number,
  changes,
  partnerships,
  partnership,
  organisations,
  organisation,
  programme,
  activities,
  activity,
  figures,
  figure,
  record,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
  /** Another order or filter begins at its top; going back leads to where one was. */
  scrollToTopSelectors: ['[data-scroll-restoration-id]'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
