/** Marks of papers that must not go out. */
export { internalMark } from './internal.ts'
export { secrecyMark } from './secrecy.ts'
export { withheldMark } from './withheld.ts'
