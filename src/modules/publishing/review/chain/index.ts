/** The chain of a body: its steps as data, by day. */
export { chainOf } from './chain-of.ts'
export type { ChainInForce } from './chain-of.ts'
export { readChain, secrecyStep, secrecyTitle, stepTitle, writeChain } from './steps.ts'
export type { Chain, SeatPermission, Step } from './steps.ts'
