import { afterAll, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { problem } = asking(service)
await recordWorld(service)

it.each([
  ['new-partnerships', 'from and to are needed'],
  ['new-partnerships?from=2022', 'to is missing'],
  ['new-partnerships?from=2022&to=2022', 'to must be after from'],
  ['new-partnerships?from=2022-13&to=2023', 'The parameter from is "2022-13": it must be'],
  ['new-partnerships?from=2022&to=soon', 'The parameter to is "soon"'],
  ['new-partnerships?from=2022&to=2023&at=2022-01-01', 'The parameter at does not go'],
  ['new-partnerships?from=2010&to=2023&interval=day', 'more than 1000 days'],
  ['new-partnerships?from=2022&to=2023&interval=decade', 'The parameter interval'],
  ['new-partnerships?from=2022&to=2023&compare=2Y', 'The parameter compare is "2Y"'],
  ['new-partnerships?from=2022&to=2023&compare=P3000Y', 'The parameter compare'],
  ['new-partnerships?from=2022&to=2023&group=colour', 'The parameter group'],
  ['new-partnerships?from=2022&to=2023&level=region', 'level goes with group=territory'],
  ['new-partnerships?from=2022&to=2023&group=territory&level=street', 'The parameter level'],
  ['new-partnerships?from=2022&to=2023&kind=band', 'The parameter kind is "band"'],
  ['new-partnerships?from=2022&to=2023&territory=FR-XX', 'The parameter territory is "FR-XX"'],
  ['new-partnerships?from=2022&to=2023&theme=Not+A+Slug', 'The parameter theme'],
  ['new-partnerships?from=2022&to=2023&knownAt=9999', 'knownAt is 9999: it is beyond the end'],
  ['new-partnerships?from=2022&to=2023&colour=red', 'There is no parameter "colour"'],
  ['new-partnerships/evidence?from=2022&to=2023&limit=201', 'The parameter limit'],
  ['new-partnerships/evidence?from=2022&to=2023&cursor=bogus', 'The parameter cursor'],
  ['active-partnerships?from=2022&to=2023', 'interval is needed'],
  ['active-partnerships?at=2022', 'The parameter at is "2022"'],
  ['active-partnerships?at=2022-01-01&from=2022&to=2023', 'at does not go with from and to'],
  ['active-partnerships?at=2022-01-01&interval=year', 'interval goes with from and to'],
  ['active-partnerships?from=2022&to=2021&interval=year', 'to must be after from'],
  ['active-partnerships?status=asleep', 'The parameter status is "asleep": it must be one of identified'],
  ['active-partnerships?organisation-kind=club', 'The parameter organisation-kind is "club"'],
  [
    'active-partnerships?kind=workshop',
    'The parameter kind is "workshop": for active-partnerships it is one of',
  ],
  [
    'active-partnerships?unit=EUR',
    'unit does not go with active-partnerships: only contributions have units',
  ],
  ['contributions-pledged?from=2022&to=2023&unit=USD', 'The parameter unit is "USD": it must be one of EUR'],
  ['renewal-rate?from=2022&to=2023&group=unit', 'The parameter group is "unit"'],
  ['time-to-sign?from=2022', 'to is missing'],
  ['retention-rate?from=2022&to=2023&at=2022-01-01', 'at does not go with retention-rate'],
  ['stages?from=2022&to=2023', 'interval is needed'],
  ['stages?at=2022-01-01&level=region', 'level goes with group=territory'],
  ['conversion-rate/evidence?from=2022&to=2023&within=P0D', 'The parameter within is "P0D"'],
  ['figures/evidence?from=2022', 'There is no parameter "from"'],
])('%s is refused: %s', async (path, words) => {
  const told = await problem(path)
  expect(told).toMatch(/^400 invalid-query: /)
  expect(told).toContain(words)
})

it('an unknown metric is not found', async () =>
  expect(await problem('happiness?from=2022&to=2023')).toBe(
    '404 not-found: There is no metric called "happiness".',
  ))

it('an answer that can’t be had in the type asked for is not acceptable', async () => {
  const { status } = await service.get('/v1/metrics/new-partnerships?from=2022&to=2023', {
    accept: 'image/png',
  })
  expect(status).toBe(406)
})
