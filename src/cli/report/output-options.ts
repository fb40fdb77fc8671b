import { Option } from 'commander'
import type { WriteFormatName } from '#modules/annual-report'
import type { FormatOption } from './options.ts'

export interface OutputOptions {
  readonly to: WriteFormatName
  readonly output?: string
  readonly force?: boolean
}

export interface ConvertOptions extends FormatOption, OutputOptions {
  /** Which repair to make, from 1. */
  readonly repair?: number
}

export interface AggregateOptions extends FormatOption, Partial<OutputOptions> {
  /** The file that lists who has to report. */
  readonly expected?: string
  /** Whose sum it is. */
  readonly organisation?: string
}

export interface CompileOptions extends FormatOption, Partial<OutputOptions> {
  readonly year: number
  /** A name or an id. */
  readonly organisation: string
}

/** Every format there is; a missing one is a type error. The engine itself is loaded when a command runs. */
const formats: Readonly<Record<WriteFormatName, true>> = {
  docx: true,
  xlsx: true,
  html: true,
  markdown: true,
  json: true,
}

export const toOption = (description: string): Option =>
  new Option('-t, --to <格式>', description).choices(Object.keys(formats))

export const outputOption = (description: string): Option => new Option('-o, --output <位置>', description)

export const forceOption = (): Option => new Option('--force', '文件已经存在时覆盖')
