import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { addCalendarCommands } from './calendar/index.ts'
import { addMoveIn } from './moving/index.ts'
import { addOperateCommands } from './operate/index.ts'
import { addReportCommands } from './report/index.ts'
import { inChinese } from './terminal/chinese.ts'
import type { Session } from './terminal/session.ts'

/** Every command there is, ready to parse. */
export const createProgram = (session: Session): Command => {
  const program = inChinese(new Command('gongkai'))
    .description('公开：政府信息公开工作系统的命令行。')
    .version(manifest.version, '-V, --version', '显示版本号')
  addReportCommands(program, session)
  addCalendarCommands(program, session)
  addOperateCommands(program, session)
  addMoveIn(program, session)
  return program
}
