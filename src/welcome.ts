import { fork } from 'node:child_process'
import { once } from 'node:events'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { openSetup } from '#modules/identity'
import type { Ground } from './ground.ts'

/** Addresses given out stand on the one people type; a port the system chose is only known now. */
const addressOf = ({ url, port }: Config, listening: string): string => (port === 0 ? listening : url)

/** Nothing of it is read where there is no demo. */
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

/** Runs to its end, or is taken along when this process ends. Gives its exit code; null where it was stopped. */
const filled = async (): Promise<number | null> => {
  const child = fork(new URL('./fill-demo.ts', import.meta.url), {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const [code] = (await once(child, 'exit')) as [number | null, ...unknown[]]
  process.off('exit', kill)
  return code
}

/**
 * Fills the demo's office while the server answers already; gives what is then told. Nothing outside a demo, and nothing
 * where it was stopped meanwhile: the next start goes on from there.
 */
export const furnish = async ({ demo }: Config): Promise<readonly string[]> => {
  const code = demo ? await filled() : null
  if (code === null) return []
  return code === 0
    ? ['演示数据已经备好：示例县医疗保障局两年的文件和申请，和今天桌上的工作。']
    : ['演示数据没有备齐，原因见上面；重新启动会接着准备。']
}
