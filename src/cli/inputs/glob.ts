import { glob, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Input } from './input.ts'

const magic = /[*?[\]{}]/u

export const isGlob = (argument: string): boolean => magic.test(argument)

/** The folder before the first sign that stands for many. */
const baseOf = (pattern: string): string => {
  const fixed = pattern.split(/[\\/]/u)
  const first = fixed.findIndex((segment) => magic.test(segment))
  return first <= 0 ? (pattern.startsWith('/') ? sep : '.') : fixed.slice(0, first).join(sep) || sep
}

/** The files a pattern stands for, in the order of their names; folders it matches are left out. */
export const filesLike = async (pattern: string): Promise<readonly Input[]> => {
  const base = baseOf(pattern)
  const names = (await Array.fromAsync(glob(pattern))).sort()
  const found: Input[] = []
  for (const name of names) {
    const status = await stat(name).catch(() => null)
    if (status?.isDirectory() !== true)
      found.push({ name, place: join(relative(base, dirname(name)), name.slice(name.lastIndexOf(sep) + 1)) })
  }
  return found
}
