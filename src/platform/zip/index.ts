/** ZIP archives written piece by piece: the same entries are the same bytes, wherever and whenever. */
export { fixedTime, plainName, zipped } from './zip.ts'
export type { ZipEntry } from './zip.ts'
