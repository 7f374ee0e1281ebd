import type { HonoRequest } from 'hono'

/** The `Link` header's value for the next page: the same request with some parameters set anew (RFC 8288). */
export function nextLink(
  request: HonoRequest,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const url = new URL(request.url)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value))
  return `<${url.pathname}${url.search}>; rel="next"`
}
