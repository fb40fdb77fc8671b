/** Third parties: asked, and answering by a link that is good once. 条例第三十二条. */
export { answerConsultation, askThirdParty, consultationOf } from './third-party.ts'
export type { AnswerConsultation, AskThirdParty, Consultation } from './third-party.ts'
/** The longer term, 条例第三十三条; the fee, 国办函〔2020〕109号. */
export { extendTerm } from './extend.ts'
export { noticeFee, priceFee } from './fee.ts'
export type { FeeAsked, NoticeFee } from './fee.ts'
