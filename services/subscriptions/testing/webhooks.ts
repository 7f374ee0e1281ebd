type Json = Record<string, unknown>

/** Asks a service about its webhooks. */
export const webhooksAt = (origin: string) => {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${origin}/v1/webhooks${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as Json }
  }
  return {
    ask,
    /** A new one; its id and secret. */
    create: async (body: Json) => {
      const answer = await ask('POST', '', body)
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
      return answer.body as { id: string; secret: string } & Json
    },
    /** Resolves once the webhook is as wanted; resolves to it. */
    until: async (id: string, isSo: (webhook: Json) => boolean): Promise<Json> => {
      for (;;) {
        const { body } = await ask('GET', `/${id}`)
        if (isSo(body)) return body
        await new Promise(resolve => setTimeout(resolve, 10))
      }
    },
  }
}
