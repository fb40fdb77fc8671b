import { Argument, Option } from 'commander'
import { helpEnd as endOfHelp } from '../terminal/help-end.ts'

export type OutputFormat = 'json' | 'text'

export interface FormatOption {
  readonly format: OutputFormat
}

/** --format json|text, the same on every command. */
export const formatOption = (): Option =>
  new Option('-f, --format <格式>', '结果的格式：text 给人看，json 给程序用')
    .choices(['text', 'json'])
    .default('text')

/** What is to be read. */
export const filesArgument = (): Argument =>
  new Argument('<文件...>', '年报文件、文件夹或者通配符（如 "年报/**/*.html"）；- 表示标准输入')

/** The end of every command's help. */
export const helpEnd = (examples: readonly string[], codes: string): string =>
  endOfHelp('report', examples, codes)

export const plainCodes = '  0 正常；2 有文件读不了，或者用法不对'
