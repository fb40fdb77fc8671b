import type { Permission } from './permissions.ts'
import { isPermission } from './permissions.ts'

const mostKept = 1000
const kept = new Map<string, readonly Permission[]>()

const parse = (json: string): readonly Permission[] => {
  const names: unknown = JSON.parse(json)
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string' && isPermission(name)) : []
}

/** The permissions of a role's column. One that this version no longer knows permits nothing. */
export const readPermissions = (json: string): readonly Permission[] => {
  const there = kept.get(json)
  if (there) return there
  const list = parse(json)
  if (kept.size >= mostKept) kept.clear()
  kept.set(json, list)
  return list
}
