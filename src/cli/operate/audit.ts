import type { Command } from 'commander'
import { formatOption } from '../report/options.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

interface VerifyOptions extends FormatOption {
  readonly anchors?: string
}

const addVerify = (group: Command, session: Session): void => {
  group
    .command('verify')
    .description('从第一行起核对全部审计记录的链条，说出第一处不对的地方。')
    .option('--anchors <文件>', '以前导出的锚点：没有它，末尾被删去或者整段重写看不出来')
    .addOption(formatOption())
    .addHelpText(
      'after',
      operateHelp(
        ['audit verify', 'audit verify --anchors 锚点.jsonl --format json'],
        '  0 完整；1 有改动、缺失或者调换；2 连不上数据库，或者锚点文件不对',
      ),
    )
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('./runs/audit.ts')
      await runVerify(session, options)
    })
}

const addAnchor = (group: Command, session: Session): void => {
  group
    .command('anchor')
    .description('打印审计记录此刻的锚点，一行 JSON。请定期导出，存到本机以外的地方，例如报上级单位。')
    .addHelpText(
      'after',
      operateHelp(['audit anchor >> 锚点.jsonl'], '  0 正常；2 连不上数据库，或者还没有审计记录'),
    )
    .action(async () => {
      const { runAnchor } = await import('./runs/audit.ts')
      await runAnchor(session)
    })
}

/** gongkai audit …: the trail, verified from outside. */
export const addAudit = (program: Command, session: Session): void => {
  const audit = program.command('audit').description('审计记录：核对链条，导出锚点。')
  addVerify(audit, session)
  addAnchor(audit, session)
}
