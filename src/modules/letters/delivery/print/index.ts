/** 送达回证, 交寄清单, labels. */
export { deliveryPapers, deliveryPrints, printDeliveries } from './print.ts'
export type { DeliveryPrint, PrintDeliveries } from './print.ts'
