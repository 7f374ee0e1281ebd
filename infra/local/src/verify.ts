import { findDatabase } from './find-database.ts'

process.env.DATABASE_URL = findDatabase()
await import('@partnerships/projector/verify')
