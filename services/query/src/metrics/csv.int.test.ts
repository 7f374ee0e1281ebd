import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { csv: asCsv } = asking(service)
/** The position before anything was corrected. */
const before = await recordWorld(service)

describe('CSV', () => {
  const csv = (path: string) => asCsv(`${path}&knownAt=${before}`)

  it('has the total, the series, the groups, or the groups’ series', async () => {
    expect(await csv('new-partnerships?from=2022&to=2023')).toBe(
      'from,to,value,possible\r\n2022-01-01,2023-01-01,3,4\r\n',
    )
    expect(await csv('active-partnerships?at=2022-12-31')).toBe('at,value,possible\r\n2022-12-31,4,4\r\n')
    expect(await csv('new-partnerships?from=2021&to=2023&interval=year')).toBe(
      'from,to,value,possible\r\n2021-01-01,2022-01-01,0,1\r\n2022-01-01,2023-01-01,3,4\r\n',
    )
    expect(await csv('new-partnerships?from=2022&to=2023&group=theme&lang=fr')).toBe(
      'key,label,value,possible\r\ninclusion,inclusion numérique,2,2\r\nemploi,emploi,1,1\r\nnone,sans thème,1,2\r\n',
    )
    expect(await csv('new-partnerships?from=2022&to=2023&interval=year&group=kind')).toBe(
      'key,label,from,to,value,possible\r\nagreement,agreement,2022-01-01,2023-01-01,2,3\r\ncharter,charter,2022-01-01,2023-01-01,1,1\r\n',
    )
  })
})
