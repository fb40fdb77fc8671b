import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { addCheck } from './check.ts'
import { addLoad } from './load.ts'
import { addShow } from './show.ts'

/** gongkai calendar …: the working-day calendar. */
export const addCalendarCommands = (program: Command, session: Session): void => {
  const calendar = program.command('calendar').description('工作日历：查看一年的工作日，检查和载入放假通知。')
  for (const add of [addShow, addCheck, addLoad]) add(calendar, session)
}
