import { canonicalJson } from './canonical.ts'
import { sm3 } from './sm3.ts'

/** SM3 of a value's canonical JSON: 64 hex digits, the same on every machine. Throws TypeError like `canonicalJson`. */
export const digestOf = (value: unknown): string => sm3(canonicalJson(value))
