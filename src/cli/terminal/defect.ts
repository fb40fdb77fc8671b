import { inspect } from 'node:util'
import type { Session } from './session.ts'

/** Says that the program failed, not the user; the trace is shown only to those who ask for it. */
export const sayDefect = (session: Session, error: unknown, name?: string): void => {
  const where = name === undefined ? '' : `处理 ${name} 时`
  if (process.env['GONGKAI_DEBUG'] === '1') session.say(`${where}程序出错：${inspect(error)}`)
  else
    session.say(
      `${where}程序出错，不是您的操作有误。请加上环境变量 GONGKAI_DEBUG=1 重新运行，把显示的内容发给维护人员。`,
    )
  session.leave(2)
}
