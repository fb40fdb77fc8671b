import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFormats } from '#modules/annual-report'
import type { Input } from '../../../inputs/input.ts'
import { standardInput } from '../../../inputs/input.ts'

/** Where results go. `beside`: next to what they were made from. */
export type Target =
  | { readonly kind: 'standard-output' | 'beside' }
  | { readonly kind: 'file' | 'folder'; readonly path: string }

const kindOf = async (path: string): Promise<'file' | 'folder' | 'none'> => {
  const status = await stat(path).catch(() => null)
  if (status === null) return /[\\/]$/u.test(path) ? 'folder' : 'none'
  return status.isDirectory() ? 'folder' : 'file'
}

const endings = Object.values(writeFormats).map(({ extension }) => `\\${extension}`)
const resultEnding = new RegExp(`(?:${endings.join('|')})$`, 'iu')

/** What --output means for one result or several; a Chinese sentence where it cannot be. */
export const targetOf = async (output: string | undefined, several: boolean): Promise<Target | string> => {
  if (output === undefined) return { kind: 'beside' }
  if (output === standardInput)
    return several ? '几份结果不能都写到标准输出，请用 --output 指明文件夹。' : { kind: 'standard-output' }
  const kind = await kindOf(output)
  if (several && (kind === 'file' || (kind === 'none' && resultEnding.test(output))))
    return `${output}：这是文件，几份结果要写到文件夹里，请用 --output 指明文件夹。`
  return { kind: kind === 'folder' || several ? 'folder' : 'file', path: output }
}

const withEnding = (path: string, extension: string): string => path.replace(/\.[^./\\]+$/u, '') + extension

/** The path a result is written to; undefined for standard output. */
export const pathFor = (target: Target, { name, place }: Input, extension: string): string | undefined => {
  switch (target.kind) {
    case 'standard-output':
      return undefined
    case 'beside':
      return name === standardInput ? undefined : withEnding(name, extension)
    case 'file':
      return target.path
    case 'folder':
      return join(
        target.path,
        place === standardInput ? `标准输入${extension}` : withEnding(place, extension),
      )
  }
}
