/** Stands in for the copy of rc-util that the icons bring along; see adopted.ts. */
export { updateCSS } from './adopted.ts'

/** No icon of ours stands in a shadow tree. */
export const getShadowRoot = (): null => null

/** Nothing warns in the built application. */
export const warningOnce = (): void => undefined
