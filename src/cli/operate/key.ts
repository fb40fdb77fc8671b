import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai key …: the key that seals personal data. */
export const addKey = (program: Command, session: Session): void => {
  const key = program.command('key').description('加密个人信息的密钥。')
  key
    .command('rotate')
    .description(
      '用排在最前的密钥，把旧密钥加密的内容全部重新加密。先把新密钥放到最前、旧密钥留在后面，重新启动服务程序，再运行。可以中断，再运行会接着做。',
    )
    .addHelpText(
      'after',
      operateHelp(['key rotate'], '  0 全部完成，可以撤去旧密钥；2 没有完成（密钥不对、连不上数据库）'),
    )
    .action(async () => {
      const { runRotate } = await import('./runs/key.ts')
      await runRotate(session)
    })
}
