/** Pictures without what they say beside what they show. */
export { plainJpeg } from './jpeg.ts'
export { plainPng } from './png.ts'
