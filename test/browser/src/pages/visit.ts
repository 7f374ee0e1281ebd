import type { Opened } from '../open.ts'
import type { Shown } from './pages.ts'

/** Goes to a page and waits until it has all that it asks for. */
export const visit = async ({ page, settled }: Opened, { path, empty }: Shown): Promise<void> => {
  await page.unrouteAll()
  if (empty) await page.route('**/v1/ledger', route => route.fulfill({ json: { position: 0 } }))
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled()
  await page
    .getByText(/^(Loading|Chargement)/)
    .first()
    .waitFor({ state: 'detached' })
  await settled()
}
