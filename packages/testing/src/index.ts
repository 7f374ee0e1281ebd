export { freePort } from '@partnerships/embedded'
export { type OwnNats, ownNats } from './own-nats.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
export { testNatsUrl } from './test-nats.ts'
