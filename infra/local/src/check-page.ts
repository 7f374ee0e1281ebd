import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtPage } from '@partnerships/console'
import { CannotStart } from './say.ts'

/** Checks that the page, which `npm start` builds before, is there. */
export const checkPage = (): void => {
  if (!existsSync(join(builtPage, 'index.html')))
    throw new CannotStart('The page is not built: `npm run build` does it.')
}
