import { type ProblemDetails, ProblemError } from '../errors.ts'

/** The seconds of a Retry-After field, which may also be a date. */
const secondsOf = (field: string | null): number | undefined => {
  if (field === null) return undefined
  if (/^\d+$/.test(field)) return Number(field)
  const until = Date.parse(field)
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}

/** The error of an answer that is not one of success. Reads its body. */
export const problemOf = async (response: Response): Promise<ProblemError> => {
  const { status, headers } = response
  const seconds = secondsOf(headers.get('retry-after'))
  const retryAfter = seconds === undefined ? {} : { retryAfter: seconds }
  const text = await response.text().catch(() => '')
  if (headers.get('content-type')?.startsWith('application/problem+json')) {
    try {
      const { code, detail, errors, currentVersion, subject } = JSON.parse(text) as ProblemDetails
      return new ProblemError({
        code,
        status,
        detail,
        ...retryAfter,
        ...(errors && { errors }),
        ...(currentVersion !== undefined && { currentVersion }),
        ...(subject !== undefined && { subject }),
      })
    } catch {}
  }
  return new ProblemError({
    code: 'unexpected-answer',
    status,
    detail: `The answer is ${status} ${response.statusText}, without a problem that says why.`,
    ...retryAfter,
  })
}
