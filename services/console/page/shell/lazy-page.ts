import { lazyRouteComponent } from '@tanstack/react-router'

/** The code of a page did not come: the server can't be reached, or it has a newer build with other files. */
export class PageNotLoaded extends Error {}

/**
 * A page whose code is loaded with its route. Where it doesn't come that is said in its place, and the rest of the window
 * stays; without this the router would reload the window, which is lost while no server answers.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    try {
      return await load()
    } catch (cause) {
      throw new PageNotLoaded(String(cause), { cause })
    }
  }, name)
