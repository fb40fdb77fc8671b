/** Pictures without what they say beside what they show. */
export { plainJpeg } from './jpeg.ts'
export { plainPng } from './png.ts'
/** How the camera says it was held. */
export { uprightOf } from './orientation.ts'
/** How large they are, and whether they are there to their end. */
export { extentOf } from './extent.ts'
export { isWhole } from './whole.ts'
