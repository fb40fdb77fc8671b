/** What is said of a document as a whole, and of what stands around it. */
export { deadLink, missingInterpretation, nearCopy } from './around.ts'
export { colourOnly } from './colours.ts'
export { textInPictures } from './pictures.ts'
export { reprintSource } from './reprint.ts'
export { staleYear } from './years.ts'
