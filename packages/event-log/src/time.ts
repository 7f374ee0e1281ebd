/**
 * Turns Postgres's text of a timestamptz into RFC 3339 UTC with microseconds. The session's time zone must be
 * UTC and its date style ISO, which `openPool` sees to; throws on anything else.
 */
export const rfc3339 = (text: string): string => {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (!match) throw new RangeError(`${text} is not an instant of a session in UTC`)
  const [, day, time, fraction = ''] = match
  return `${day}T${time}.${fraction.padEnd(6, '0')}Z`
}
