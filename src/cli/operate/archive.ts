import type { Command } from 'commander'
import { Argument } from 'commander'
import { formatOption } from '../report/options.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

const addVerify = (group: Command, session: Session): void => {
  group
    .command('verify')
    .description('核对归档包：逐个文件算 SM3，说出第一个损坏、缺少或者多出的文件。不需要数据库。')
    .addArgument(new Argument('<文件>', '一件的归档包，或者成批的归档包'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      operateHelp(
        ['archive verify 依申请〔2026〕12号.zip', 'archive verify 归档包-2026.zip --format json'],
        '  0 完整；1 有文件损坏、缺少或者多出；2 文件打不开',
      ),
    )
    .action(async (file: string, { format }: FormatOption) => {
      const { runVerify } = await import('./runs/archive.ts')
      await runVerify(session, file, format)
    })
}

interface PackOptions {
  readonly organisation: string
  readonly year: string
  readonly output: string
}

const addPack = (group: Command, session: Session): void => {
  group
    .command('pack')
    .description('把一个机构一年办结的案卷做成归档包，写成一个文件；有申请人的信息，记入审计。')
    .requiredOption('--organisation <名称>', '机构的全称')
    .requiredOption('--year <年份>', '办结的年份')
    .requiredOption('--output <文件>', '写到哪里；已经有的不覆盖')
    .addHelpText(
      'after',
      operateHelp(
        ['archive pack --organisation 示例县医疗保障局 --year 2026 --output 归档包-2026.zip'],
        '  0 写好并核对过；2 没有这个机构、文件已经存在、连不上数据库',
      ),
    )
    .action(async (options: PackOptions) => {
      const { runPack } = await import('./runs/archive.ts')
      await runPack(session, options)
    })
}

/** gongkai archive …: packs of cases for the archive. */
export const addArchive = (program: Command, session: Session): void => {
  const archive = program.command('archive').description('归档包：成批做，拿到的人核对。')
  addVerify(archive, session)
  addPack(archive, session)
}
