/** The columns of a webhook as {@link Webhook} has them. */
export const webhookColumns = `id, url, description, types, programmes, subjects, status, why, secret, secret_before,
  secret_before_until, ledgerid, position, waiting, waiting_since, attempts, next_attempt, revision, created`
