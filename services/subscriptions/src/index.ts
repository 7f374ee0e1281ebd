export { createSubscriptionsApp, type SubscriptionsOptions } from './app.ts'
export { type Following, type FollowOptions, followLedger } from './tail/follow.ts'
