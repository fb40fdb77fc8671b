/** Letters to be delivered: lists, one with every attempt, states of many. */
export { deliveryPage, waitingDeliveries } from './page.ts'
export type { DeliveryFilter, DeliveryLine } from './page.ts'
export { deliveryOf } from './delivery-of.ts'
export type { AttemptView, DeliveryView } from './delivery-of.ts'
export { deliveryStatesOf } from './last.ts'
/** What proves it. */
export { deliveryProof } from './proof.ts'
