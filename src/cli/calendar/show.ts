import type { Command } from 'commander'
import { Argument, InvalidArgumentError } from 'commander'
import type { FormatOption } from '../report/options.ts'
import { formatOption } from '../report/options.ts'
import { helpEnd } from '../terminal/help-end.ts'
import type { Session } from '../terminal/session.ts'

const yearIn = (text: string): number => {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('应当是四位数的年份。')
  return Number(text)
}

/** gongkai calendar show: a year as it is worked. */
export const addShow = (group: Command, session: Session): void => {
  group
    .command('show')
    .description('显示一年的工作日历：哪天放假、哪天调休上班、依据哪个通知；通知尚未公布的年份注明暂定。')
    .addArgument(new Argument('<年份>', '四位数的年份，2019 年起').argParser(yearIn))
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        'calendar',
        ['show 2026', 'show 2027 --format json'],
        '  0 正常；2 没有这一年的日历，或者用法不对',
      ),
    )
    .action(async (year: number, options: FormatOption) => {
      const { runShow } = await import('./run-show.ts')
      await runShow(session, year, options)
    })
}
