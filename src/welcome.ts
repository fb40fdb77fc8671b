import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { sealer } from '#platform/crypto'
import { openSetup } from '#modules/identity'
import { requestCells } from '#modules/requests'
import type { Ground } from './ground.ts'

/** Addresses given out stand on the one people type; a port the system chose is only known now. */
const addressOf = ({ url, port }: Config, listening: string): string => (port === 0 ? listening : url)

/** What fills a demo; nothing of it is read anywhere else. */
const demo = () => import('./demo/index.ts')

const accountLines = async (address: string): Promise<readonly string[]> => {
  const { demoPassword, demoPeople } = await demo()
  return [
    `工作台：${address}/workbench ，演示账号的口令都是 ${demoPassword}`,
    ...demoPeople.map(({ username, name, does }) => `  ${username.padEnd(10)} ${name}，${does}`),
  ]
}

/**
 * What a person who has just started the program needs to know: in a demo its accounts, made if they are not there;
 * else, while there is no administrator, the link that makes the first one.
 */
export const welcome = async (
  config: Config,
  { database, identity }: Ground,
  listening: string,
): Promise<readonly string[]> => {
  const address = addressOf(config, listening)
  if (config.demo) {
    const { seedDemo } = await demo()
    await seedDemo(database, identity, systemClock())
    return accountLines(address)
  }
  const token = await database.transaction((tx) => openSetup(tx, systemClock()))
  if (token === undefined) return []
  return [
    `还没有系统管理员。请在 24 小时内打开下面的链接，建立第一位（链接只能用一次）：`,
    `${address}/workbench/setup?token=${token}`,
  ]
}

/**
 * Fills the demo's office while the server answers already; gives what is then told. Nothing outside a demo, and nothing
 * where the server was stopped meanwhile: the next start goes on from there.
 */
export const furnish = async (
  config: Config,
  { database, keys }: Ground,
  running: () => boolean,
): Promise<readonly string[]> => {
  if (!config.demo) return []
  try {
    const { furnishDemo } = await demo()
    const seals = { sealer: sealer(keys), cells: requestCells(keys) }
    await furnishDemo(database, seals, systemClock())
  } catch (error) {
    if (!running()) return []
    throw error
  }
  return ['演示数据已经备好：示例县医疗保障局两年的文件和申请，和今天桌上的工作。']
}
