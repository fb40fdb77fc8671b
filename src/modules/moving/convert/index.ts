/** Word documents, read where they can do no harm. */
export { createConverter } from './converter.ts'
export type { Converter } from './converter.ts'
export type { Converted, ConvertedImage } from './task.ts'
