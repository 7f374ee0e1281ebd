import { type ProblemCode, problems } from '@partnerships/contracts'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { accepted } from '../request/accepted.ts'
import { ProblemError } from './problem-error.ts'

const codes = Object.keys(problems) as ProblemCode[]
const isCode = (text: string): text is ProblemCode => codes.includes(text as ProblemCode)

const page = (title: string, body: unknown) => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
${body}
</body>
</html>`

const entry = (code: ProblemCode) => ({ type: `/problems/${code}`, code, ...problems[code] })

const row = (code: ProblemCode) =>
  html`<li><a href="/problems/${code}"><code>${code}</code></a> (${problems[code].status}): ${problems[code].title}</li>
`

const list = () => html`<h1>Problems</h1>
<ul>
${codes.map(row)}</ul>`

const one = ({ code, status, title, explanation }: ReturnType<typeof entry>) => html`<h1>${title}</h1>
<p><code>${code}</code>, HTTP status ${status}</p>
<p>${explanation}</p>
<p><a href="/problems">All problems</a></p>`

/** `/problems` and `/problems/<code>`: what each problem's `type` links to, for people (HTML) and programs (JSON). */
export function problemPages(): Hono {
  return new Hono()
    .get('/problems', c =>
      accepted(c.req, ['text/html', 'application/json']) === 'text/html'
        ? c.html(page('Problems', list()))
        : c.json({ items: codes.map(entry) }),
    )
    .get('/problems/:code', c => {
      const code = c.req.param('code')
      if (!isCode(code))
        throw new ProblemError({ code: 'not-found', detail: `No problem is called ${code}.` })
      return accepted(c.req, ['text/html', 'application/json']) === 'text/html'
        ? c.html(page(problems[code].title, one(entry(code))))
        : c.json(entry(code))
    })
}
