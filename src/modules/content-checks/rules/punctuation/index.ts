/** 标点 by GB/T 15834, and the form of document numbers by GB/T 9704. */
export { documentNumberForm } from './document-number.ts'
export { doubledMark } from './doubled.ts'
export { halfWidthMark } from './half-width.ts'
export { commaBeforeEtc, numberingMark, quotedListComma, titleMark } from './lists.ts'
export { nestedMark, unpairedMark } from './unpaired.ts'
