import type { Given, RowOf, Sent } from '../api/operations.ts'

/** A request in the list. */
export type RequestLine = RowOf<'requests'>
/** A request whole. */
export type Request = Given<'request'>
/** Words of the law the forms stand on. */
export type Guide = Given<'requestGuide'>
/** What may be done, or why not. */
export type Choice = Request['choices'][number]
export type FactKind = Choice['kind']
/** A fact that is only written down, as it is sent. */
export type PlainFact = Sent<'writeRequestFact'>['body']['fact']
/** What 条例第二十九条 asks of an applicant. */
export type RequestForm = Sent<'registerRequest'>['body']['form']
