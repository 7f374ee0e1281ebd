/**
 * The Content-Security-Policy of the page: nothing from elsewhere, no inline script or style but those that carry
 * the nonce. Charts are drawn to images (`blob:`) to be taken along.
 */
export const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
