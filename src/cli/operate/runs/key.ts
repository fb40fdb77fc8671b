import type { Database } from '#platform/db'
import type { Session } from '../../terminal/session.ts'
import { actOf, configOfProcess, operate, withDatabase } from '../operation.ts'
import { keysThere } from '../keys-there.ts'
import type { SealedTables } from '../reseal-steps.ts'
import { resealSteps } from '../reseal-steps.ts'

export const runRotate = (session: Session): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    const keys = keysThere(config)
    await withDatabase(config, async (database: Database<SealedTables>) => {
      for (const { title, reseal } of resealSteps) {
        const count = await reseal(database, keys, actOf('key rotate'))
        await session.print(`${title}：重新加密 ${count} 行\n`)
      }
      await session.print(
        keys.older.length === 0
          ? '现在只有一个密钥，没有旧密钥需要撤去。\n'
          : `全部内容都由现用的密钥 ${keys.current.id} 加密。旧密钥（${keys.older.map(({ id }) => id).join('、')}）可以撤去，但要保留到用它们做的备份都过期以后。\n`,
      )
    })
  })
