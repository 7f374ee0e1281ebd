import { describe, expect, test } from 'vitest'
import { parsePostedEvent, serverAttributes } from './envelope.ts'

const event = {
  specversion: '1.0',
  id: '1',
  source: '/crm',
  type: 'partnership.signed',
  subject: 'partnership/p1',
  effective: '2019-06',
  data: { programme: 'essaim', kind: 'charter', members: [{ organisation: 'acme' }] },
}
const pointers = (value: unknown): string[] => {
  const result = parsePostedEvent(value)
  return result.ok ? [] : result.errors.map(e => e.pointer)
}
const withData = (type: string, data: object) =>
  pointers({ ...event, type, subject: `${type.split('.')[0]}/x1`, data })

test('an event of the language is taken as it is', () => {
  expect(parsePostedEvent(event)).toEqual({ ok: true, event })
})

describe('attributes', () => {
  test.each(['specversion', 'id', 'source', 'type', 'subject', 'data'])('%s is required', name => {
    expect(pointers({ ...event, [name]: undefined })).toContain(`/${name}`)
  })

  test.each([...serverAttributes, 'efective', 'data_base64', 'constructor', 'a/b~c'])(
    '%s is refused',
    name => {
      const pointer = `/${name.replace('~', '~0').replace('/', '~1')}`
      expect(pointers({ ...event, [name]: 1 })).toEqual([pointer])
    },
  )

  test.each([
    ['specversion', '0.3'],
    ['id', ''],
    ['id', 'a\u0000'],
    ['id', 'x'.repeat(301)],
    ['source', '/clock'],
    ['source', '/clock/2'],
    ['source', 'not a uri'],
    ['source', '\ud800'],
    ['type', 'partnership.sined'],
    ['type', 'toString'],
    ['subject', 'partnership/'],
    ['subject', 'partnership/-p'],
    ['subject', 'organisation/acme'],
    ['subject', `partnership/${'x'.repeat(129)}`],
    ['subject', 'partnership/p1\n'],
    ['time', '2019-06-27'],
    ['time', '2019-02-30T00:00:00Z'],
    ['time', '2019-06-27T10:00:00'],
    ['effective', '2019-02-30'],
    ['effective', 2019],
    ['replaces', 3],
    ['replaces', '03'],
    ['replaces', '9007199254740992'],
    ['datacontenttype', 'text/plain'],
  ])('%s %j is refused', (name, value) => {
    expect(pointers({ ...event, [name]: value })).toContain(`/${name}`)
  })

  test('a programme’s id has no dot, others may', () => {
    const launched = { ...event, type: 'programme.launched', data: { name: 'x' } }
    expect(pointers({ ...launched, subject: 'programme/a.b' })).toEqual(['/subject'])
    expect(pointers({ ...event, subject: 'partnership/a.b' })).toEqual([])
  })
})

describe('data', () => {
  test.each([
    ['partnership.signed', { colour: 'red' }, '/data/colour'],
    ['partnership.signed', { programme: 'essaim' }, '/data/members'],
    ['partnership.signed', { ...event.data, members: [] }, '/data/members'],
    [
      'partnership.signed',
      { ...event.data, members: [{ organisation: 'a' }, { organisation: 'a' }] },
      '/data/members/1/organisation',
    ],
    ['partnership.signed', { ...event.data, territories: ['FR-XX'] }, '/data/territories/0'],
    ['partnership.signed', { term: { until: '2019-02-30' } }, '/data/term/until'],
    ['partnership.suspended', { term: { until: '2020' } }, '/data/term'],
    ['partnership.expired', { term: 3 }, '/data/term'],
    ['partnership.amended', {}, '/data'],
    [
      'partnership.contribution-pledged',
      { contribution: 'c', kind: 'funding', amount: { value: 0.1234567, unit: 'EUR' } },
      '/data/amount/value',
    ],
    [
      'partnership.contribution-pledged',
      { contribution: 'c', kind: 'funding', amount: { value: Number.POSITIVE_INFINITY, unit: 'EUR' } },
      '/data/amount/value',
    ],
    ['partnership.retracted', { retracts: '3', reason: 'x' }, '/data/retracts'],
    ['partnership.retracted', { retracts: 3 }, '/data/reason'],
    ['organisation.registered', { name: ' ', kind: 'bank' }, '/data/name'],
    ['organisation.registered', { name: 'x'.repeat(301), kind: 'bank' }, '/data/name'],
    ['organisation.registered', { name: 'bell\u0007', kind: 'bank' }, '/data/name'],
    ['organisation.registered', { name: '\udc00', kind: 'bank' }, '/data/name'],
    ['organisation.registered', { name: 'x', kind: 'banque' }, '/data/kind'],
    ['organisation.registered', { name: 'x', kind: 'bank', url: 'javascript:alert(1)' }, '/data/url'],
    ['organisation.registered', { name: 'x', kind: 'bank', aliases: Array(1001).fill('y') }, '/data/aliases'],
    ['organisation.post-taken', { post: 'director', holder: 'Jane Doe' }, '/data/holder'],
    ['programme.launched', { name: 'x', timezone: 'Mars/Olympus' }, '/data/timezone'],
    [
      'activity.held',
      { programme: 'p', kind: 'study', title: 'x', participants: { count: 1.5 } },
      '/data/participants/count',
    ],
    ['figure.published', { indicator: 'Jobs', value: 1, source: { title: 'x' } }, '/data/indicator'],
    ['figure.published', { indicator: 'jobs', value: 1 }, '/data/source'],
  ])('%s %j is refused', (type, data, pointer) => {
    expect(withData(type, data)).toContain(pointer)
  })

  test.each([
    ['organisation.registered', { name: '<b>Éole</b> 🌬️\n\tdeux', kind: 'collective' }],
    ['organisation.registered', { name: '🌬️'.repeat(150), kind: 'collective' }],
    [
      'partnership.contribution-delivered',
      { contribution: 'c', kind: 'skills', amount: { value: 0.123456, unit: 'day' }, giver: 'acme' },
    ],
    ['figure.published', { indicator: 'jobs', value: 1.5, source: { title: 'x', published: '2022-11-10' } }],
    [
      'activity.planned',
      {
        programme: 'p',
        kind: 'workshop',
        title: 'x',
        participants: { count: 100, qualifier: 'approximate' },
      },
    ],
  ])('%s %j is taken', (type, data) => {
    expect(withData(type, data)).toEqual([])
  })

  test('an own key named __proto__ is refused', () => {
    expect(pointers(JSON.parse(JSON.stringify(event).replace('"kind"', '"__proto__":1,"kind"')))).toEqual([
      '/data/__proto__',
    ])
  })
})
