import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask } = asking(service)
await recordWorld(service)

describe('groups', () => {
  it('by theme count under each, and say that they do not add up', async () => {
    const { groups, additive, total } = await ask('new-partnerships?from=2022&to=2023&group=theme&lang=fr')
    expect(total).toEqual({ value: 3, possible: 4 })
    expect(additive).toBe(false)
    expect(groups).toEqual([
      { key: 'inclusion', label: 'inclusion numérique', total: { value: 2, possible: 2 } },
      { key: 'emploi', label: 'emploi', total: { value: 1, possible: 1 } },
      { key: 'none', label: 'sans thème', total: { value: 1, possible: 2 } },
    ])
  })

  it('by kind add up', async () => {
    const { groups, additive } = await ask('new-partnerships?from=2022&to=2023&group=kind&lang=en')
    expect(additive).toBe(true)
    expect(groups).toEqual([
      { key: 'agreement', label: 'agreement', total: { value: 2, possible: 3 } },
      { key: 'charter', label: 'charter', total: { value: 1, possible: 1 } },
    ])
  })

  it('by programme are of each programme itself', async () => {
    const { groups, additive } = await ask('new-partnerships?from=2022&to=2023&group=programme')
    expect(additive).toBe(true)
    expect(
      groups?.map(({ key, label, total }) => `${key} ${label} ${total.value}/${total.possible}`),
    ).toEqual(['essaim L’ESSaim 2/2', 'alliance Alliance Dynamique 1/1', 'other other 0/1'])
  })

  it.each([
    ['region', ['FR-BFC Bourgogne-Franche-Comté 2/3', 'FR-IDF Île-de-France 0/1', 'none 1/1']],
    ['department', ['FR-21 Côte-d’Or 1/2', 'FR-75 Paris 0/1', 'none 2/2']],
    ['commune', ['insee:21231 Dijon 1/1', 'none 2/3']],
    ['country', ['FR France 2/3', 'none 1/1']],
  ])('by territory at the level %s', async (level, expected) => {
    const { groups } = await ask(`new-partnerships?from=2022&to=2023&group=territory&level=${level}`)
    const shown = groups?.map(({ key, label, total }) =>
      [key, ...(key === 'none' ? [] : [label.replace("'", '’')]), `${total.value}/${total.possible}`].join(
        ' ',
      ),
    )
    expect(shown).toEqual(expected)
  })

  it('have series of their own', async () => {
    const { groups } = await ask('new-partnerships?from=2021&to=2023&interval=year&group=programme')
    expect(groups?.find(({ key }) => key === 'other')).toEqual({
      key: 'other',
      label: 'other',
      total: { value: 1, possible: 1 },
      series: [
        { from: '2021-01-01', to: '2022-01-01', value: 0, possible: 1 },
        { from: '2022-01-01', to: '2023-01-01', value: 0, possible: 1 },
      ],
    })
  })
})
