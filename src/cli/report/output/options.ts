import { Option } from 'commander'
import type { WriteFormatName } from '#modules/annual-report'
import { writeFormats } from '#modules/annual-report'

export interface OutputOptions {
  readonly to: WriteFormatName
  readonly output?: string
  readonly force?: boolean
}

export const toOption = (description: string): Option =>
  new Option('-t, --to <格式>', description).choices(Object.keys(writeFormats))

export const outputOption = (description: string): Option => new Option('-o, --output <位置>', description)

export const forceOption = (): Option => new Option('--force', '文件已经存在时覆盖')
