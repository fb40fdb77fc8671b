import type { Aggregate, AggregateGroup } from '#modules/annual-report'
import { writeFormats, writeReport } from '#modules/annual-report'
import type { Session } from '../../../terminal/session.ts'
import type { OutputOptions } from '../../output-options.ts'
import { pathFor, targetOf } from './target.ts'
import { createWriter } from './write.ts'

/** 某县人民政府2023年政府信息公开工作年度报告汇总（2021年格式） */
const nameOf = ({ report, edition }: AggregateGroup): string =>
  `${report.title ?? '政府信息公开工作年度报告汇总'}（${edition}年格式）`

/** Writes the sum of each year and form as a report of its own. Says what was written, or why not. */
export const writeSums = async (
  session: Session,
  { groups }: Aggregate,
  { to, output, force = false }: OutputOptions,
): Promise<void> => {
  const target = await targetOf(output, groups.length > 1)
  if (typeof target === 'string') {
    session.say(target)
    session.leave(2)
    return
  }
  const writer = createWriter([], force)
  for (const group of groups) {
    const { extension } = writeFormats[to]
    const name = nameOf(group) + extension
    const path = pathFor(target, { name, place: name }, extension)
    const bytes = await writeReport(group.report, to)
    if (path === undefined) await session.printBytes(bytes)
    else {
      const refused = await writer.write(path, bytes)
      session.say(refused === undefined ? `已写出 ${path}` : `${path}：${refused}`)
      if (refused !== undefined) session.leave(2)
    }
  }
}
