import type { RefusalKind } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { Checker } from './checker.ts'
import type { CheckAnswer, CheckedReport, CheckRefused, CheckTask, WrittenFile } from './task.ts'

/** The largest file or text that is taken, in bytes. */
export const largestReport = 10 * 1024 * 1024

const kinds: Readonly<Record<CheckRefused['code'], RefusalKind>> = {
  empty: 'bad-request',
  'too-large': 'too-large',
  binary: 'unsupported',
  unsupported: 'unsupported',
  'not-a-report': 'invalid',
  'bad-json': 'invalid',
  'no-repair': 'invalid',
}

const unchecked = '没有完成自查'
const unwritten = '没有生成文件'

const unworked = {
  busy: ['unavailable', '现在自查的人太多，请过一分钟再试。'],
  'too-long': ['invalid', '这份文件读了太久还没有读完，请核对是不是一份年报，或者只粘贴年报的正文和表格。'],
} as const

/** Nothing was chosen and nothing pasted. */
export const nothingSent = new Refusal(
  'bad-request',
  'empty',
  unchecked,
  '还没有选文件，也没有粘贴文字。请选择文件，或者把报告全文粘贴在框里。',
)

export const tooLarge = new Refusal(
  'too-large',
  'too-large',
  unchecked,
  '文件或者文字超过 10 MB，不像是一份年报，请核对后重新选择。',
)

/** Has the desk do a task. Throws Refusal where no report came of it; anything else thrown is a defect. */
const work = async (
  checker: Checker,
  task: CheckTask,
  title: string,
): Promise<Exclude<CheckAnswer, CheckRefused>> => {
  const worked = await checker.run(task)
  if (!worked.ok) {
    const [kind, sentence] = unworked[worked.why]
    throw new Refusal(kind, worked.why, title, sentence)
  }
  const { result } = worked
  if (result.kind === 'refused') throw new Refusal(kinds[result.code], result.code, title, result.message)
  return result
}

/** A report read and checked, with what would mend it. Throws Refusal with a sentence. */
export const checkSent = async (
  checker: Checker,
  sent: { readonly bytes: Uint8Array; readonly name: string },
): Promise<CheckedReport> => {
  const answer = await work(checker, { kind: 'check', ...sent }, unchecked)
  if (answer.kind !== 'checked') throw new Error('a checked report was asked for')
  return answer
}

/** The report of a checked page as a file, with the chosen repair made. Throws Refusal. */
export const writeSent = async (
  checker: Checker,
  kind: 'word' | 'json',
  json: string,
  repair: number | null,
): Promise<WrittenFile> => {
  const answer = await work(checker, { kind, json, repair }, unwritten)
  if (answer.kind !== 'file') throw new Error('a file was asked for')
  return answer
}
