import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { addAggregate } from './aggregate.ts'
import { addCheck } from './check.ts'
import { addCompare } from './compare.ts'
import { addCompile } from './compile.ts'
import { addConvert } from './convert.ts'
import { addRead } from './read.ts'

/** gongkai report …: everything about annual reports. */
export const addReportCommands = (program: Command, session: Session): void => {
  const report = program
    .command('report')
    .description('政府信息公开工作年度报告：读取、核对、转换、比较、汇总、编制。')
  for (const add of [addRead, addCheck, addConvert, addCompare, addAggregate, addCompile])
    add(report, session)
}
