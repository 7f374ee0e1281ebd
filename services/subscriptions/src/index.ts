export { createSubscriptionsApp, type SubscriptionsOptions } from './app.ts'
export { subscriptionPaths } from './paths.ts'
export { type Following, type FollowOptions, followLedger } from './tail/follow.ts'
