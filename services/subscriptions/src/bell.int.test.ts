import { connectNats, natsBell } from '@partnerships/messaging'
import { testNatsUrl } from '@partnerships/testing'
import { expect, test } from 'vitest'
import { append } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

const url = testNatsUrl()
const anHour = 3_600_000

test.skipIf(url === null)('a bell rung elsewhere is enough: nobody polls', async () => {
  const ledger = await ledgerDatabase()
  const [there, here] = [connectNats(url as string, 'there'), connectNats(url as string, 'here')]
  const doorbell = natsBell(there)
  await Promise.all([there.connected(), here.connected()])
  const service = await stand(ledger.pool, { bell: natsBell(here).bell, pollMs: anHour })
  const reader = await openStream(service.url)
  for (let position = 1; position <= 50; position++) {
    await append(ledger.pool, [{ type: 'organisation.registered', subject: `organisation/o${position}` }])
    doorbell.ring()
    await reader.until(position)
  }
  expect(reader.positions()).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  await reader.leave()
  await service.stop()
  await Promise.all([there.close(), here.close()])
  await ledger.drop()
})
