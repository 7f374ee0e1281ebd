import type { Story } from '../story.ts'
import { organisationId, type World } from '../world.ts'

/** Programme `n`, launched before anything else happens; hosted by the first organisation of all. */
export const programmeStory = ({ programmes, themes }: World, n: number): Story => {
  const programme = programmes[n]
  if (!programme) throw new RangeError(`There is no programme ${n}`)
  const { id, parent } = programme
  const data = {
    name: id,
    host: organisationId(0),
    ...(parent ? { parent } : { themes: themes.map(key => ({ key, label: { fr: key, en: key } })) }),
  }
  return {
    subject: `programme/${id}`,
    source: '/directory',
    programme: id,
    drafts: [{ day: 0, second: 40_000 + n, type: 'programme.launched', effective: '2014', data }],
  }
}
