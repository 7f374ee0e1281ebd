import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { askedOf } from './number/asked.ts'
import { recordSearchOf } from './record/search.ts'
import { rootRoute } from './shell/root.tsx'
import { Loading } from './ui/loading.tsx'

/** A page of its own, whose code is loaded with it. */
const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/page.tsx'), 'OverviewPage'),
})
const numbers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/numbers',
  component: lazyRouteComponent(() => import('./number/index-page.tsx'), 'NumbersPage'),
})
const number = createRoute({
  getParentRoute: () => rootRoute,
  path: '/numbers/$metric',
  validateSearch: askedOf,
  component: lazyRouteComponent(() => import('./number/page.tsx'), 'NumberPage'),
})
const changes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes/$metric',
  validateSearch: askedOf,
  component: lazyRouteComponent(() => import('./changes/page.tsx'), 'ChangesPage'),
})
const partnerships = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships',
  component: lazyRouteComponent(() => import('./partnerships/list-page.tsx'), 'PartnershipsPage'),
})
const partnership = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships/$id',
  component: lazyRouteComponent(() => import('./partnerships/page.tsx'), 'PartnershipPage'),
})
const organisations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  component: lazyRouteComponent(() => import('./organisations/list-page.tsx'), 'OrganisationsPage'),
})
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('./organisations/page.tsx'), 'OrganisationPage'),
})
const programme = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programmes/$id',
  component: lazyRouteComponent(() => import('./programmes/page.tsx'), 'ProgrammePage'),
})
const activities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities',
  component: lazyRouteComponent(() => import('./activities/list-page.tsx'), 'ActivitiesPage'),
})
const activity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$id',
  component: lazyRouteComponent(() => import('./activities/page.tsx'), 'ActivityPage'),
})
const figures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  component: lazyRouteComponent(() => import('./figures/list-page.tsx'), 'FiguresPage'),
})
const figure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$id',
  component: lazyRouteComponent(() => import('./figures/page.tsx'), 'FigurePage'),
})
const record = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record',
  validateSearch: recordSearchOf,
  component: lazyRouteComponent(() => import('./record/page.tsx'), 'RecordPage'),
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
  scrollRestoration: true,
  /** Another order or filter begins at its top; going back leads to where one was. */
  scrollToTopSelectors: ['[data-scroll-restoration-id]'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
