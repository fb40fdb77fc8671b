/** What is asked of an applicant, 条例第二十九条. */
export { checkForm } from './form.ts'
export type { Agent, RequestForm } from './form.ts'
/** Registering: number, receipt, query code; and confirming what came over the net or by post. */
export { registerRequest } from './register.ts'
export type { RegisterRequest, Registration } from './register.ts'
export { confirmReceipt } from './confirm.ts'
export type { ConfirmReceipt } from './confirm.ts'
export type { ReceiptDays } from './receipt.ts'
/** A form from outside counts once. */
export { useTicket } from './ticket.ts'
export type { Ticket } from './ticket.ts'
/** What may be the same request, with evidence. */
export { duplicatesOf } from './duplicates.ts'
export type { Likely } from './duplicates.ts'
export { likeness, shingles } from './likeness.ts'
/** Reading what is sealed: covered, or in full with a row of the trail. */
export { maskedFormOf, revealForm } from './reveal.ts'
/** Behind a change of keys. */
export { resealRequests } from './reseal.ts'
