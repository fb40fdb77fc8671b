import { readFile } from 'node:fs/promises'
import type { Aggregate } from '#modules/annual-report'
import { createAggregate } from '#modules/annual-report'
import { fileSentence, isFileError } from '../../inputs/errors.ts'
import { findInputs } from '../../inputs/find.ts'
import { readEach } from '../../inputs/read-each.ts'
import type { Session } from '../../terminal/session.ts'
import { detached } from '../../text/detached.ts'
import { jsonText } from '../../text/json-list.ts'
import type { AggregateOptions } from '../output-options.ts'
import { aggregateJson } from './aggregate-json.ts'
import { writeSums } from './output/sums.ts'
import { aggregateText } from './text/aggregate.ts'

/** One organisation a line; blank lines and what follows a # do not count. Undefined when it cannot be read. */
const expectedIn = async (session: Session, path: string): Promise<readonly string[] | undefined> => {
  try {
    const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u)
    return lines.map((line) => line.replace(/#.*$/u, '').trim()).filter((line) => line !== '')
  } catch (error) {
    if (!isFileError(error)) throw error
    session.say(`${path}：${fileSentence(error)}`)
    session.leave(2)
    return undefined
  }
}

const sum = async (
  session: Session,
  files: readonly string[],
  options: AggregateOptions,
): Promise<Aggregate | undefined> => {
  const expected = options.expected === undefined ? [] : await expectedIn(session, options.expected)
  if (expected === undefined) return undefined
  const { organisation } = options
  const { inputs } = await findInputs(session, files)
  const { add, finish } = createAggregate({
    expected,
    ...(organisation === undefined ? {} : { organisation }),
  })
  for await (const { input, report } of readEach(session, inputs, false))
    add(input.name, { ...report, organisation: detached(report.organisation) })
  return finish()
}

/** Adds reports up, writes the sums where asked to, and prints them. */
export const runAggregate = async (
  session: Session,
  files: readonly string[],
  options: AggregateOptions,
): Promise<void> => {
  const result = await sum(session, files, options)
  if (result === undefined) return
  if (options.to !== undefined) await writeSums(session, result, { ...options, to: options.to })
  const text = options.format === 'json' ? jsonText(aggregateJson(result)) : aggregateText(session, result)
  if (options.output !== '-') await session.print(text)
}
